package io.callboard.address;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The company's own proxies. Each appends to {@code X-Forwarded-For} whom it got the request from, so only what they
 * wrote, from the right, can be believed; the rest is the sender's own claim.
 */
public final class TrustedProxies {

    /** {@code 192.0.2.1:5678}, {@code [2001:db8::1]} or {@code [2001:db8::1]:443}: some proxies append the port. */
    private static final Pattern WITH_PORT = Pattern.compile("([0-9.]+):[0-9]{1,5}|\\[([^]]*)](?::[0-9]{1,5})?");

    private final AddressBlocks blocks;

    public TrustedProxies(List<String> blocks) {
        this.blocks = new AddressBlocks(blocks);
    }

    /**
     * Whom a request comes from: the peer itself unless it is a trusted proxy, else the right-most forwarded address that
     * is none. When all are trusted it is the left-most; when a trusted proxy wrote no address, it is unknown.
     *
     * @param peer the other end of the connection
     * @param forwardedFor every {@code X-Forwarded-For} header, in order; empty when there is none
     */
    public Address sender(Address peer, List<String> forwardedFor) {
        List<String> hops = new ArrayList<>();
        forwardedFor.forEach(header -> hops.addAll(Arrays.asList(header.split(",", -1))));
        Address sender = peer;
        for (int i = hops.size() - 1; i >= 0 && blocks.contain(sender); i--) {
            sender = address(hops.get(i).strip());
        }
        return sender;
    }

    private static Address address(String hop) {
        Matcher matcher = WITH_PORT.matcher(hop);
        if (!matcher.matches()) {
            return Address.of(hop);
        }
        return Address.of(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }
}
