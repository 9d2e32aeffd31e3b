package io.callboard.view;

import io.callboard.event.Cost;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

/**
 * What a conversation cost, as lines that add up to the total as they are written, with two places. Amounts are US cents.
 */
public final class CostTable {

    private static final int PLACES = 2;

    private final Cost cost;
    private final BigDecimal sum;
    private final BigDecimal written;

    private CostTable(Cost cost) {
        this.cost = cost;
        List<BigDecimal> costs = cost.products().stream()
                .map(Cost.Product::cost)
                .filter(Objects::nonNull)
                .toList();
        sum = costs.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        written = costs.stream().map(CostTable::written).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Null for null. */
    static CostTable of(Cost cost) {
        return cost == null ? null : new CostTable(cost);
    }

    private static BigDecimal written(BigDecimal amount) {
        return amount.setScale(PLACES, RoundingMode.HALF_UP);
    }

    public List<Cost.Product> getProducts() {
        return cost.products();
    }

    /** The provider's; the products' where it tells none; null when there is nothing to add up. */
    public BigDecimal getTotal() {
        return cost.combined() != null ? cost.combined() : cost.products().isEmpty() ? null : sum;
    }

    /** What the lines lack because each is rounded; null when nothing. */
    public BigDecimal getRounding() {
        BigDecimal lacking = written(sum).subtract(written);
        return lacking.signum() == 0 || cost.products().isEmpty() ? null : lacking;
    }

    /** What the products add up to, where the provider's total is another one; else null. */
    public BigDecimal getOtherSum() {
        boolean told = cost.combined() != null && !cost.products().isEmpty();
        return told && written(cost.combined()).compareTo(written(sum)) != 0 ? sum : null;
    }

    public Integer getSeconds() {
        return cost.durationSeconds();
    }
}
