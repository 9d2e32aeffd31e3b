package io.callboard.event;

import io.callboard.event.Cost.Product;

/** Reads what was used and what it cost. */
final class UsageReader {

    private UsageReader() {}

    static Cost cost(Fields cost) {
        return new Cost(
                cost.node().compact(),
                cost.decimal("combined_cost"),
                cost.integer("total_duration_seconds"),
                cost.objects("product_costs").stream().map(UsageReader::product).toList());
    }

    private static Product product(Fields product) {
        return new Product(
                product.text("product"),
                product.decimal("cost"),
                product.decimal("unit_price"),
                Boolean.TRUE.equals(product.flag("is_transfer_leg_cost")));
    }

    static TokenUsage tokens(Fields usage) {
        return new TokenUsage(usage.node().compact(), usage.decimal("average"), usage.integer("num_requests"));
    }
}
