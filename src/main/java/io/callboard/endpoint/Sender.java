package io.callboard.endpoint;

import io.callboard.address.Address;
import io.callboard.address.AddressBlocks;
import io.callboard.config.Source;
import io.callboard.config.Source.AddressMode;

/** A source, with its addresses ready to be compared. */
record Sender(Source source, AddressBlocks addresses) {

    static Sender of(Source source) {
        return new Sender(source, new AddressBlocks(source.addresses()));
    }

    /** Whether nothing from there is accepted. */
    boolean refuses(Address address) {
        return source.addressMode() == AddressMode.ENFORCE && !addresses.contain(address);
    }

    /** Whether what comes from there is held until someone releases it. */
    boolean holds(Address address) {
        return source.addressMode() == AddressMode.QUARANTINE && !addresses.contain(address);
    }
}
