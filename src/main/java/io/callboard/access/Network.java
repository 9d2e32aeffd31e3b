package io.callboard.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** From where a login comes, as it is counted: whoever has one IPv6 address has 2 to the power of 64 of them. */
final class Network {

    private static final int PREFIX_BYTES = 8;

    private Network() {}

    /**
     * The IPv4 address, or the first 64 bits of the IPv6 one; what is neither stays as it is.
     *
     * @param address as {@link SenderAddress} tells it; no name is looked up
     */
    static String of(String address) {
        String literal = address.replaceAll("[\\[\\]]|%.*", "");
        if (address.indexOf(':') < 0 || !literal.matches("[0-9A-Fa-f:][0-9A-Fa-f:.]*")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(literal).getAddress();
            if (bytes.length > PREFIX_BYTES) {
                Arrays.fill(bytes, PREFIX_BYTES, bytes.length, (byte) 0);
                return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
            }
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
