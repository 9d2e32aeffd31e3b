package io.callboard.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilteredListingTest {

    @Test
    void bringsColumnsOfAFormIntoOneParameter() {
        FilteredListing list = list(Map.of("columns", List.of("caller", "agent_name,status"), "agent", List.of("a")));

        assertThat(list.getAgain()).contains("columns=caller,agent_name,status").contains("agent=a");
        assertThat(list.isMoved()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"up, b, 'b,a,c'", "up, a, 'a,b,c'", "down, b, 'a,c,b'", "down, c, 'a,b,c'", "up, x, 'a,b,c'"})
    void movesTheColumnOfThePressedButton(String button, String name, String expected) {
        FilteredListing list = list(Map.of("columns", List.of("a", "b", "c"), button, List.of(name)));

        assertThat(list.getAgain()).isEqualTo("calls.xhtml?columns=" + expected);
        assertThat(list.isMoved()).isTrue();
    }

    @Test
    void keepsColumnsAndSizeWhateverElseChanges() {
        FilteredListing list =
                list(Map.of("columns", List.of("a,b"), "size", List.of("50"), "page", List.of("x"), "q", List.of("y")));
        FilteredListing sized = list(Map.of("widths", List.of("a:9"), "page", List.of("x"), "q", List.of("y")));

        assertThat(list.sorted("COST")).contains("columns=a,b", "size=50", "sort=cost");
        assertThat(list.with("agent", "a1")).contains("columns=a,b", "size=50").doesNotContain("page=");
        assertThat(list.getUnfiltered()).contains("columns=a,b", "size=50").doesNotContain("q=");
        assertThat(list.at("z")).contains("columns=a,b", "size=50", "page=z");
        assertThat(list.getKept()).hasSize(2);
        assertThat(list.getExport()).contains("columns=a,b").doesNotContain("size");
        assertThat(sized.getUnfiltered()).endsWith("widths=a%3A9");
        assertThat(sized.getKept()).hasSize(1);
        assertThat(sized.getExport() + sized.news(Instant.EPOCH))
                .contains("q=y")
                .doesNotContain("widths");
    }

    @Test
    void hasPagesOfThreeSizes() {
        assertThat(list(Map.of()).getSize()).isEqualTo(25);
        assertThat(list(Map.of("size", List.of("100"))).getSize()).isEqualTo(100);
        assertThat(list(Map.of("size", List.of("1000000"))).getSize()).isEqualTo(25);
        assertThat(list(Map.of("size", List.of("50"))).getSizes())
                .extracting(Choice::href, Choice::chosen)
                .containsExactly(
                        tuple("calls.xhtml", false),
                        tuple("calls.xhtml?size=50", true),
                        tuple("calls.xhtml?size=100", false));
    }

    @Test
    void sendsItselfAlongToItsRowsUnlessItIsTooLong() {
        assertThat(list(Map.of("agent", List.of("a&b"))).row("call.xhtml", "s", "c"))
                .isEqualTo("call.xhtml?source=s&list=agent%3Da%2526b&id=c");
        assertThat(list(Map.of()).row("call.xhtml", "s", "c")).isEqualTo("call.xhtml?source=s&id=c");
        assertThat(list(Map.of("text", List.of("x".repeat(2001)))).row("call.xhtml", "s", "c"))
                .isEqualTo("call.xhtml?source=s&id=c");
    }

    @Test
    void leadsPastTheViewItBeginsWith() {
        FilteredListing list =
                new FilteredListing(new Address("calls.xhtml", Map.of("agent", List.of("a"))), "STARTED", true);

        assertThat(list.with("agent", null)).isEqualTo("calls.xhtml?view=all");
        assertThat(list.with("agent", "b")).isEqualTo("calls.xhtml?agent=b");
        assertThat(list.getKept()).hasSize(1);
        assertThat(new FilteredListing(new Address("calls.xhtml", Map.of()), "STARTED", true)
                        .row("call.xhtml", "s", "c"))
                .isEqualTo("call.xhtml?source=s&list=view%3Dall&id=c");
    }

    @Test
    void leavesTheOneBesideItWhenAFilterChanges() {
        FilteredListing list = FilteredListing.besideOne(
                new Address("deliveries.xhtml", Map.of("id", List.of("x"), "page", List.of("y"))), "RECEIVED");

        assertThat(list.with("status", "dead")).isEqualTo("deliveries.xhtml?status=dead");
        assertThat(list.at("z")).contains("id=x", "page=z");
        assertThat(list.getClosed()).isEqualTo("deliveries.xhtml?page=y");
    }

    private static FilteredListing list(Map<String, List<String>> parameters) {
        return new FilteredListing(new Address("calls.xhtml", parameters), "STARTED");
    }
}
