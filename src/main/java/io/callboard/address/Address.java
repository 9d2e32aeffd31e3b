package io.callboard.address;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import java.util.Optional;
import java.util.regex.Pattern;

/** The address of a sender. An IPv4 address that is written as an IPv6 one is the IPv4 address. */
public final class Address {

    /** An address that cannot be told; it is in no block. */
    public static final Address UNKNOWN = new Address(null);

    /** No blocks, wildcards, ranges or names: what is left is for the library to judge. */
    private static final Pattern CHARACTERS = Pattern.compile("[0-9a-fA-F.:]{2,45}");

    private static final IPAddressStringParameters PARTS = new IPAddressStringParameters.Builder()
            .allow_inet_aton(false)
            .allowSingleSegment(false)
            .getIPv4AddressParametersBuilder()
            .allowLeadingZeros(false)
            .getParentBuilder()
            .toParams();

    private final IPAddress address;

    private Address(IPAddress address) {
        this.address = address;
    }

    /** Reads an IPv4 or IPv6 address, also one with a zone; {@link #UNKNOWN} when it is none. */
    public static Address of(String text) {
        String unzoned = text.strip().replaceFirst("%.*$", "");
        if (!CHARACTERS.matcher(unzoned).matches()) {
            return UNKNOWN;
        }
        try {
            return new Address(unmapped(new IPAddressString(unzoned, PARTS).toAddress()));
        } catch (AddressStringException e) {
            return UNKNOWN;
        }
    }

    /** Reads the host of a web address: an address, an IPv6 one in brackets, or {@code localhost}. */
    public static Address ofHost(String host) {
        return of("localhost".equalsIgnoreCase(host) ? "127.0.0.1" : host.replaceAll("[\\[\\]]", ""));
    }

    static IPAddress unmapped(IPAddress address) {
        return address.isIPv6() && address.toIPv6().isIPv4Mapped()
                ? address.toIPv6().getEmbeddedIPv4Address()
                : address;
    }

    /** Whether it is this machine. */
    public boolean isLoopback() {
        return address != null && address.isLoopback();
    }

    Optional<IPAddress> value() {
        return Optional.ofNullable(address);
    }

    /** In its canonical form, at most 45 characters; {@code unknown} when it cannot be told. */
    @Override
    public String toString() {
        return address == null ? "unknown" : address.toCanonicalString();
    }
}
