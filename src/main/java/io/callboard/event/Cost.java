package io.callboard.event;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a call or chat cost, in US cents, fractions included.
 *
 * @param json the provider's object, compact
 * @param combined the provider's sum; null when not told
 * @param durationSeconds null for chats
 * @param products each product's share
 */
public record Cost(String json, BigDecimal combined, Integer durationSeconds, List<Product> products) {

    public Cost {
        requireNonNull(json, "json");
        products = List.copyOf(products);
    }

    /** Reads what {@link #json()} gave; what is no object tells no costs. */
    public static Cost parse(String json) {
        return UsageReader.cost(KeptJson.object(json));
    }

    /**
     * One product's share.
     *
     * @param cost US cents; null when not told
     * @param unitPrice US cents per second; null when not told
     */
    public record Product(String name, BigDecimal cost, BigDecimal unitPrice, boolean transferLeg) {}
}
