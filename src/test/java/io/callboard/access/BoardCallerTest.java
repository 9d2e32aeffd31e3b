package io.callboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.access.BoardCaller.Kind;
import io.callboard.fixture.LogLines;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoardCallerTest {

    @ParameterizedTest
    @CsvSource({"USER,admin", "COMPANY,admin (company)", "TOKEN,admin (token)"})
    void isNotedWithTheKindUnlessAnOwnUser(Kind kind, String noted) {
        BoardCaller caller = caller("admin", kind);
        assertThat(caller.label()).isEqualTo(noted);
        try (LogLines lines = new LogLines(Audit.class)) {
            Audit.tell("User disabled", "anna", new Actor(caller, AccessFixture.ADDRESS));
            assertThat(lines.all())
                    .singleElement()
                    .asString()
                    .contains("User disabled: anna, by " + noted + " from " + AccessFixture.ADDRESS);
        }
    }

    @ParameterizedTest
    @CsvSource({"USER,100", "COMPANY,100", "TOKEN,100"})
    void isNotedInAHundredCharacters(Kind kind, int length) {
        assertThat(caller("x".repeat(length), kind).label()).hasSize(100);
    }

    private static BoardCaller caller(String name, Kind kind) {
        return new BoardCaller(name, Role.ADMINISTRATOR, kind, AccessFixture.T0);
    }
}
