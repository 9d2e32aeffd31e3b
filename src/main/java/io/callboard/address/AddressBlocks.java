package io.callboard.address;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.util.List;

/** Some addresses and CIDR blocks, IPv4 and IPv6. */
public final class AddressBlocks {

    private final List<IPAddress> blocks;

    /** @param blocks checked ones, such as {@code 100.20.5.228} or {@code 2001:db8::/32} */
    public AddressBlocks(List<String> blocks) {
        this.blocks = blocks.stream()
                .map(block -> new IPAddressString(block).getAddress())
                .map(Address::unmapped)
                .map(IPAddress::toPrefixBlock)
                .toList();
    }

    /** Whether one of them holds the address; an unknown one is in none. */
    public boolean contain(Address address) {
        return address.value()
                .filter(value -> blocks.stream().anyMatch(block -> block.contains(value)))
                .isPresent();
    }
}
