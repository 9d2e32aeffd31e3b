package io.callboard.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergeTest {

    private static final EventOrder PRESENT = new EventOrder(2, 5, 3, 1000, "b");

    @ParameterizedTest
    @CsvSource({
        "3, 0, 0, 0, a, true",
        "1, 9, 9, 9999, z, false",
        "2, 6, 0, 0, a, true",
        "2, 4, 9, 9999, z, false",
        "2, 5, 4, 0, a, true",
        "2, 5, 2, 9999, z, false",
        "2, 5, 3, 1001, a, true",
        "2, 5, 3, 999, z, false",
        "2, 5, 3, 1000, c, true",
        "2, 5, 3, 1000, a, false"
    })
    void takesTheValueOfTheHigherEvent(int rank, int progress, int step, long sentAt, String digest, boolean taken) {
        Merge first = new Merge(null, PRESENT);
        first.value("field", null, "present");
        Merge second = new Merge(first.origins(), new EventOrder(rank, progress, step, sentAt, digest));

        assertThat(second.value("field", "present", "told")).isEqualTo(taken ? "told" : "present");
        assertThat(second.changed()).isEqualTo(taken);
    }

    @Test
    void erasesNothingByAbsence() {
        Merge first = new Merge(null, PRESENT);
        first.value("field", null, "present");
        Merge second = new Merge(first.origins(), new EventOrder(4, 0, 0, 0, "a"));

        assertThat(second.value("field", "present", (String) null)).isEqualTo("present");
        assertThat(second.changed()).isFalse();
        assertThat(second.has("field")).isTrue();
        assertThat(second.has("other")).isFalse();
    }

    @Test
    void remembersTheEventsSeen() {
        Merge first = new Merge(null, PRESENT);
        first.note(EventType.TRANSFER_STARTED);
        Merge second = new Merge(first.origins(), PRESENT);

        assertThat(second.has(EventType.TRANSFER_STARTED)).isTrue();
        assertThat(second.has(EventType.CALL_ERROR)).isFalse();
        assertThat(second.highestRank()).isEqualTo(2);
    }

    @Test
    void cutsALongTextButNoCharacter() {
        Merge merge = new Merge(null, PRESENT);

        assertThat(merge.text("a", null, "x".repeat(256))).hasSize(255);
        assertThat(merge.text("b", null, "x".repeat(255))).hasSize(255);
        assertThat(merge.text("c", null, "x".repeat(254) + "\uD83C\uDF89")).isEqualTo("x".repeat(254));
    }

    @Test
    void tellsOriginsInOneLineForEachEventThatStillOwnsAField() {
        Merge first = new Merge(null, PRESENT);
        first.value("label a b", null, "1");
        first.value("agent_id", null, "1");
        Merge second = new Merge(first.origins(), new EventOrder(4, 0, 0, 2000, "c"));
        second.value("agent_id", "1", "2");

        assertThat(second.origins()).isEqualTo("2 5 3 1000 b label+a+b\n4 0 0 2000 c agent_id");
    }
}
