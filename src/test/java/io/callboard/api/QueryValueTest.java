package io.callboard.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callboard.event.Subject;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryValueTest {

    @Test
    void treatsABlankValueAsAbsent() {
        assertThat(QueryValue.text("  ")).isNull();
        assertThat(QueryValue.time("from", "")).isNull();
        assertThat(QueryValue.oneOf("subject", null, Subject.class)).isNull();
        assertThat(QueryValue.number("limit", "", 1, 10, 5)).isEqualTo(5);
        assertThat(QueryValue.cursor(null)).isEqualTo(Cursor.START);
    }

    @Test
    void readsAnInstantAndADate() {
        assertThat(QueryValue.time("from", "2026-11-21T10:00:00Z")).isEqualTo(Instant.parse("2026-11-21T10:00:00Z"));
        assertThat(QueryValue.time("from", "2026-11-21")).isEqualTo(Instant.parse("2026-11-21T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "21.11.2026", "2026-11-21T10:00:00", "1789000000000"})
    void namesTheParameterOfATimeThatItCannotRead(String value) {
        assertThatThrownBy(() -> QueryValue.time("until", value))
                .isInstanceOfSatisfying(
                        BadQueryException.class, e -> assertThat(e.parameter()).isEqualTo("until"))
                .hasMessageContaining("2026-11-21T10:00:00Z");
    }

    @Test
    void readsAnEnumInAnyCaseAndListsItsNamesOtherwise() {
        assertThat(QueryValue.oneOf("subject", "call", Subject.class)).isEqualTo(Subject.CALL);
        assertThatThrownBy(() -> QueryValue.oneOf("subject", "phone", Subject.class))
                .isInstanceOf(BadQueryException.class)
                .hasMessageContaining("call, chat, none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1001", "-1", "ten", "1e3", "99999999999"})
    void refusesALimitOutOfBounds(String value) {
        assertThatThrownBy(() -> QueryValue.number("limit", value, 1, 1000, 50))
                .isInstanceOf(BadQueryException.class)
                .hasMessageContaining("from 1 to 1000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "!!!", "bm8", "MTIzOm5vLXV1aWQ"})
    void refusesACursorThatItDidNotMake(String value) {
        assertThatThrownBy(() -> QueryValue.cursor(value)).isInstanceOf(BadQueryException.class);
    }

    @Test
    void refusesAnIdThatIsNoUuid() {
        assertThatThrownBy(() -> QueryValue.id("../etc")).isInstanceOf(BadQueryException.class);
    }

    @Test
    void refusesATimeThatNoDatabaseHolds() {
        for (String time : new String[] {"+999999999-01-01", "1969-12-31", "+10000-01-01T00:00:00Z"}) {
            assertThatThrownBy(() -> QueryValue.time("from", time))
                    .isInstanceOf(BadQueryException.class)
                    .hasMessageContaining("1970 to 9999");
        }
    }

    @Test
    void cleansWhatPostgresqlRefuses() {
        assertThat(QueryValue.text("a\0b\ud800c")).isEqualTo("a\ufffdb\ufffdc");
    }
}
