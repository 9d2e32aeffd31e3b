package io.callboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ListingTest {

    @Test
    void turnsTheOrderOfTheColumnItIsSortedBy() {
        Listing list = list(Map.of());
        assertThat(list.ariaSort("STARTED")).isEqualTo("descending");
        assertThat(list.sorted("STARTED")).isEqualTo("calls.xhtml?order=asc");
        assertThat(list.sorted("COST")).isEqualTo("calls.xhtml?sort=cost");
        assertThat(list(Map.of("sort", "cost")).sorted("COST")).isEqualTo("calls.xhtml?sort=cost&order=asc");
        assertThat(list(Map.of("sort", "cost")).ariaSort("STARTED")).isEqualTo("none");
    }

    @Test
    void startsAnewWhenAFilterChanges() {
        assertThat(list(Map.of("page", "4")).with("agent", "a1")).isEqualTo("calls.xhtml?agent=a1");
    }

    @Test
    void keepsTheOrderWhenFiltersAreCleared() {
        assertThat(list(Map.of("sort", "cost", "q", "x")).getUnfiltered()).isEqualTo("calls.xhtml?sort=cost");
    }

    private static Listing list(Map<String, String> parameters) {
        return new Listing(Address.of("calls.xhtml", parameters), "STARTED");
    }
}
