package io.callboard.metrics;

import io.callboard.address.Address;
import io.callboard.address.AddressBlocks;
import io.callboard.address.TrustedProxies;
import io.callboard.config.Settings;
import java.util.List;

/** Who may read the metrics without a user. */
final class Scrapers {

    private final AddressBlocks listed;
    private final TrustedProxies proxies;

    Scrapers(Settings settings) {
        listed = new AddressBlocks(settings.metricsAddresses());
        proxies = new TrustedProxies(settings.trustedProxies());
    }

    /**
     * Whether a request comes from a listed address. One that a proxy passed on does not, unless the proxy is trusted:
     * a proxy on this machine must not open what is open to this machine.
     *
     * @param peer the other end of the connection; may be null
     * @param forwardedFor every {@code X-Forwarded-For} header
     * @param passedOn whether any header says that a proxy passed it on
     */
    boolean admit(String peer, List<String> forwardedFor, boolean passedOn) {
        Address direct = Address.of(String.valueOf(peer));
        Address sender = proxies.sender(direct, forwardedFor);
        boolean believed = !passedOn || !sender.toString().equals(direct.toString());
        return believed && listed.contain(sender);
    }
}
