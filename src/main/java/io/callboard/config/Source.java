package io.callboard.config;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One webhook sender that the company has configured.
 *
 * @param name lower-case letters, digits and hyphens; part of the identity of its calls and of its address
 * @param brand {@code retell} or {@code uponai}
 * @param scheme how its deliveries are signed
 * @param keys its signing keys: the current one and, while a key is being changed, the previous
 * @param addresses CIDR blocks it may send from
 * @param addressMode what happens to a genuine delivery from another address
 */
public record Source(
        String name,
        String brand,
        SignatureScheme scheme,
        List<String> keys,
        List<String> addresses,
        AddressMode addressMode) {

    public Source {
        requireNonNull(name, "name");
        requireNonNull(brand, "brand");
        requireNonNull(scheme, "scheme");
        keys = List.copyOf(keys);
        addresses = List.copyOf(addresses);
        requireNonNull(addressMode, "addressMode");
    }

    /** Keys are secrets: this tells how many there are. */
    @Override
    public String toString() {
        return "Source[" + name + ", " + brand + ", " + scheme + ", " + keys.size() + " keys, " + addresses + ", "
                + addressMode + "]";
    }

    /** How deliveries are signed. */
    public enum SignatureScheme {
        /** {@code v=<ms>,d=<hex>}: the provider's own. */
        RETELL,
        /** Hex of the HMAC over the body alone, for relays that sign so. */
        HMAC_SHA256_HEX
    }

    /** What happens to a genuine delivery from an address that is not listed. */
    public enum AddressMode {
        /** 403, nothing kept. */
        ENFORCE,
        /** Stored, acknowledged, held until released. */
        QUARANTINE,
        /** Addresses are not looked at. */
        OFF
    }
}
