package io.callboard.recording;

import static java.util.Objects.requireNonNull;

import io.callboard.address.Address;
import io.callboard.address.AddressBlocks;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Which hosts recordings are fetched from: those that are named, wherever they are, and by the word {@code public} all
 * with public addresses, by https on its usual port. The address that was judged is the one that is connected to, as Java keeps it
 * for some seconds; were it another one, that machine had to have a certificate for the host's name.
 */
final class AllowedHosts {

    /** What is nobody's or somebody's own: of IPv6, all but what is given to the public, and its ways back to IPv4. */
    private static final AddressBlocks PRIVATE = new AddressBlocks(List.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3",
            "::/3",
            "4000::/2",
            "8000::/1",
            "2001::/32",
            "2001:db8::/32",
            "2002::/16"));

    private static final String ALL_PUBLIC = "public";
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final List<String> named;

    /** @param named hosts, each with {@code *.} in front or a port behind it where it was given so, and {@code public} */
    AllowedHosts(List<String> named) {
        this.named = List.copyOf(requireNonNull(named, "named"));
    }

    /** @throws CannotFetchRecordingException when that address may not be asked, or its host is not known */
    void check(URI address) {
        boolean secure = "https".equalsIgnoreCase(address.getScheme());
        boolean web = secure || "http".equalsIgnoreCase(address.getScheme());
        if (!web || address.getHost() == null || address.getRawUserInfo() != null) {
            throw new CannotFetchRecordingException(Obstacle.FORBIDDEN);
        }
        String host = address.getHost().toLowerCase(Locale.ROOT);
        int port = address.getPort() >= 0 ? address.getPort() : secure ? HTTPS : HTTP;
        boolean allowed = named.stream().anyMatch(name -> !name.equals(ALL_PUBLIC) && fits(name, host, port))
                || (named.contains(ALL_PUBLIC) && secure && port == HTTPS && isPublic(host));
        if (!allowed) {
            throw new CannotFetchRecordingException(Obstacle.FORBIDDEN);
        }
    }

    private static boolean fits(String name, String host, int port) {
        int colon = name.lastIndexOf(':');
        boolean withPort = colon > name.lastIndexOf(']') && colon >= 0;
        String wanted = withPort ? name.substring(0, colon) : name;
        boolean portFits =
                withPort ? port == Integer.parseInt(name.substring(colon + 1)) : port == HTTPS || port == HTTP;
        return portFits && (wanted.startsWith("*.") ? host.endsWith(wanted.substring(1)) : host.equals(wanted));
    }

    private static boolean isPublic(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).allMatch(AllowedHosts::isPublic);
        } catch (UnknownHostException e) {
            throw new CannotFetchRecordingException(Obstacle.UNREACHABLE);
        }
    }

    private static boolean isPublic(InetAddress address) {
        Address read = Address.of(address.getHostAddress());
        return read != Address.UNKNOWN && !PRIVATE.contain(read);
    }
}
