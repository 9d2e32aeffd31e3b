package io.callboard.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callboard.event.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryValueTest {

    @Test
    void treatsABlankValueAsAbsent() {
        assertThat(QueryValue.text("  ")).isNull();
        assertThat(QueryValue.oneOf("subject", null, Subject.class)).isNull();
        assertThat(QueryValue.number("limit", "", 1, 10, 5)).isEqualTo(5);
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

    @Test
    void refusesAnIdThatIsNoUuid() {
        assertThatThrownBy(() -> QueryValue.id("../etc")).isInstanceOf(BadQueryException.class);
    }

    @Test
    void cleansWhatPostgresqlRefuses() {
        assertThat(QueryValue.text("a\0b\ud800c")).isEqualTo("a\ufffdb\ufffdc");
    }
}
