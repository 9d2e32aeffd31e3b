package io.callboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.event.Cost;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CostTableTest {

    @Test
    void addsUpAsItIsWritten() {
        CostTable table = table("1.9833333,1.4166667,1.55", "4.95");
        assertThat(table.getRounding()).isNull();
        assertThat(table.getOtherSum()).isNull();
        assertThat(table.getTotal()).isEqualByComparingTo("4.95");
    }

    @Test
    void tellsWhatRoundingTakes() {
        CostTable table = table("0.335,0.335", "0.67");
        assertThat(table.getRounding()).isEqualByComparingTo("-0.01");
        assertThat(table.getOtherSum()).isNull();
    }

    @Test
    void tellsThatTheProvidersTotalIsAnotherOne() {
        assertThat(table("1,2", "3.5").getOtherSum()).isEqualByComparingTo("3");
        assertThat(table("1,2", "3.004").getOtherSum()).isNull();
    }

    @Test
    void addsUpItselfWhereTheProviderDoesNot() {
        assertThat(table("1,2", null).getTotal()).isEqualByComparingTo("3");
        assertThat(CostTable.of(Cost.parse("{}")).getTotal()).isNull();
        assertThat(CostTable.of(null)).isNull();
    }

    @Test
    void addsUpForAnyCosts() {
        Random random = new Random(7);
        for (int i = 0; i < 1000; i++) {
            StringBuilder costs = new StringBuilder();
            for (int n = random.nextInt(9); n >= 0; n--) {
                costs.append(costs.isEmpty() ? "" : ",").append(random.nextDouble() * 40);
            }
            CostTable table = table(costs.toString(), null);
            BigDecimal written = table.getProducts().stream()
                    .map(product -> product.cost().setScale(2, RoundingMode.HALF_UP))
                    .reduce(Objects.requireNonNullElse(table.getRounding(), BigDecimal.ZERO), BigDecimal::add);
            assertThat(Money.cents(written, new Words())).isEqualTo(Money.cents(table.getTotal(), new Words()));
        }
    }

    private static CostTable table(String costs, String combined) {
        StringBuilder products = new StringBuilder();
        for (String cost : costs.split(",")) {
            products.append(products.isEmpty() ? "" : ",").append("{\"product\":\"p\",\"cost\":" + cost + "}");
        }
        return CostTable.of(Cost.parse("{\"product_costs\":[" + products + "]"
                + (combined == null ? "" : ",\"combined_cost\":" + combined) + "}"));
    }
}
