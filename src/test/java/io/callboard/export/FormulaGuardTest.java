package io.callboard.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

    private final FormulaGuard comma = new FormulaGuard(',');
    private final FormulaGuard semicolon = new FormulaGuard(';');

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=cmd|' /C calc'!A0",
                "+1+cmd|' /C calc'!A0",
                "+49 170 1234567-1",
                "-2+3",
                "@SUM(1+1)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "  =1+1",
                "\u00a0=1+1",
                "\uFF1D1+1",
                "+",
                "+A1",
                "+49170123456712345678901"
            })
    void putsAnApostropheBeforeWhatMayBeAFormula(String text) {
        assertThat(comma.guarded(text)).startsWith("'").endsWith(text.strip());
        assertThat(semicolon.guarded(text)).startsWith("'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+491701234567",
                "+12138642013",
                "••••13",
                "sip:ana@example.com",
                "user_hangup",
                "a=b",
                "1-2",
                "Asks for a table, not for a room",
                "2026-09-10T10:00:00Z",
                "'=1+1",
                "<script>alert(1)</script>",
                "\"quoted\""
            })
    void leavesAllElseAsItIs(String text) {
        assertThat(comma.guarded(text)).isEqualTo(text);
        assertThat(semicolon.guarded(text)).isEqualTo(text);
    }

    @Test
    void guardsWhatAnotherSeparatorWouldPart() {
        assertThat(comma.guarded("call back;=1+1;soon")).isEqualTo("call back;'=1+1;soon");
        assertThat(comma.guarded("call back;\"=1+1\"")).isEqualTo("call back;\"'=1+1\"");
        assertThat(comma.guarded("call back\t@SUM(1)")).isEqualTo("call back\t'@SUM(1)");
        assertThat(semicolon.guarded("call back,+1+cmd")).isEqualTo("call back,'+1+cmd");
        assertThat(comma.guarded("a,=1")).isEqualTo("a,=1");
        assertThat(comma.guarded("a;\t=1")).isEqualTo("a;\t'=1");
    }

    @Test
    void guardsWhatALineBreakWouldPart() {
        assertThat(comma.guarded("Hello\n=1+1;x")).isEqualTo("Hello\n'=1+1;x");
        assertThat(comma.guarded("Hello\r\n\r\n \"@SUM(1)")).isEqualTo("Hello\r\n\r\n \"'@SUM(1)");
        assertThat(semicolon.guarded("Hello\r-1+1")).isEqualTo("Hello\r'-1+1");
        assertThat(comma.guarded("Two lines\n\nand a third")).isEqualTo("Two lines\n\nand a third");
    }
}
