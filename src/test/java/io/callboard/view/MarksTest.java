package io.callboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.search.Finder;
import io.callboard.search.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarksTest {

    private static final Entry FIRST = Entry.of("user", Span.at(1L), "user", "My refund");
    private static final Entry SAME = Entry.of("user", Span.at(1L), "user", "My refund");
    private static final Entry OTHER = Entry.of("agent", Span.at(2L), "agent", "Which order?");
    private static final Entry NODE = Entry.of("node", Span.at(2L), null, "refund");

    @Test
    void numberTheLinesThatWereSaidWithHits() {
        Marks marks = of(" refund ", List.of(FIRST, OTHER, NODE, SAME));

        assertThat(List.of(marks.number(FIRST), marks.number(OTHER), marks.number(NODE), marks.number(SAME)))
                .containsExactly(1, 0, 0, 2);
        assertThat(marks.getLines()).isEqualTo(2);
        assertThat(marks.getNumbers()).containsExactly(1, 2);
        assertThat(marks.getText()).isEqualTo("refund");
        assertThat(marks.pieces("A refund")).containsExactly(new Piece("A ", false), new Piece("refund", true));
        assertThat(marks.pieces(null)).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ?! "})
    void areNoneWhereNothingIsLookedFor(String told) {
        Marks marks = of(told, List.of(FIRST));

        assertThat(marks.getText()).isNull();
        assertThat(marks.number(FIRST)).isZero();
        assertThat(marks.pieces("My refund")).containsExactly(new Piece("My refund", false));
        assertThat(of("refund ".repeat(150), List.of(FIRST)).getText()).isNull();
    }

    @Test
    void offerTheFirstOfManyLines() {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            entries.add(Entry.of("user", Span.at(1L), "user", "refund"));
        }
        Marks marks = of("refund", entries);

        assertThat(marks.getLines()).isEqualTo(30);
        assertThat(marks.getNumbers()).hasSize(20);
    }

    private static Marks of(String told, List<Entry> entries) {
        return Marks.of(told, entries, null, (search, texts) -> new Finder(search, Map.of()));
    }
}
