package io.callboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ColumnWidthsTest {

    private static final Set<String> COLUMNS = Set.of("caller", "latency_p50");

    @Test
    void areReadFromOneParameter() {
        ColumnWidths widths = parse("caller:14, latency_p50:4");

        assertThat(widths.widths()).isEqualTo(Map.of("caller", 14, "latency_p50", 4));
        assertThat(widths.unknown()).isEmpty();
        assertThat(widths.of("status")).isNull();
    }

    @Test
    void areTheUsualOnesWhenNoneAreTold() {
        assertThat(parse(null).widths()).isEmpty();
        assertThat(parse(" , ").unknown()).isEmpty();
    }

    @Test
    void tellWhatIsNoneAndKeepTheRest() {
        ColumnWidths widths = parse("caller:3,caller:61,gone:9,latency_p50:-5,latency_p50:9.5,<b>,caller:60");

        assertThat(widths.widths()).isEqualTo(Map.of("caller", 60));
        assertThat(widths.unknown())
                .containsExactly("caller:3", "caller:61", "gone:9", "latency_p50:-5", "latency_p50:9.5", "<b>");
    }

    private static ColumnWidths parse(String told) {
        return ColumnWidths.parse(told, COLUMNS::contains);
    }
}
