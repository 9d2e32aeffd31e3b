package io.callboard.event;

import static io.callboard.event.Numbers.HIDDEN;
import static io.callboard.event.Numbers.SHOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "+12137771234,••••34",
        "sip:+12137771234@pbx.example,••••34",
        "sip:ana@pbx.example,••••",
        "4411,••••",
        "anonymous,anonymous"
    })
    void masksAField(String number, String shown) {
        assertThat(HIDDEN.number(number)).isEqualTo(shown);
        assertThat(SHOWN.number(number)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+12137771234",
                "+1 (213) 777-1234",
                "213.777.1234",
                "0049 30 123 45 34",
                "2 1 3, 7 7 7, 1 2 3 4",
                "tel:+12137771234",
                "{\\\"a\\\":\\\"b\\n2137771234\\\"}",
                "+1\u00A0213\u00A0777\u00A01234",
                "١٢٣٤٥٦٧٨٩٠",
                "06.12.34.56.78",
                "044.668.18.00",
                "12.34.56.78",
                "0664-12-34-567",
                "2012-12-12-345",
                "06/12/3456",
                "415, 555, 1234",
                "41, 55, 55, 12, 34",
                "415-555-1234x567",
                "415-555-1234 ext 5",
                "415-555-1234, Ext. 567",
                "Tel4155551234",
                "Tél0612345678",
                "4155551234mobile",
                "電話は09012345678です",
                "+1\u202F415\u202F555\u202F1234",
                "415\u2009555\u20091234",
                "415—555—1234",
                "415\n555\n1234",
                "415_555_1234",
                "415·555·1234",
                "415 • 555 • 1234",
                "415*555*1234",
                "[415] [555] [1234]",
                "415|555|1234",
                "'415' '555' '1234'",
                "phone_4155551234",
                "415  -  555  -  1234",
                "\u202A+1 (415) 555-1234\u202C"
            })
    void masksEveryWayOfWritingOneInWhatWasSaid(String number) {
        String masked = HIDDEN.text("Call me at " + number + ", please.");
        assertThat(masked).contains("••••").startsWith("Call me at ").endsWith(", please.");
        assertThat(masked.replaceAll("[^\\p{Nd}]", "").length()).isLessThanOrEqualTo(2);
        assertThat(SHOWN.text(number)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "https://crm.example/x?phone=%2B12138642013, https://crm.example/x?phone=%2B••••13",
        "tel%3A2138642013, tel%3A••••13",
        "2138642013%2C2138642014, ••••13%2C••••14"
    })
    void masksThemInAddresses(String text, String shown) {
        assertThat(HIDDEN.text(text)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on 2026-11-21 at 10:42:07",
                "2026-11-21T10:42:07Z",
                "on 21.11.2026",
                "2026-11-21T10:42:07.123456Z",
                "2026-11-21T10:42:07+01:00",
                "on 11/21/2026.",
                "from 100.20.5.228",
                "from 10.0.0.1:8080 to 255.255.255.0",
                "01993e2a-7c1b-7d3e-9f00-012345678901",
                "call_119353478aab0f119353478",
                "agent_oB1234567",
                "e3b0c44298fc1c14929afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "9f86d081884c7d659a2feaa0c55ad0151234567f4f1b2b0b822cd15d6c15b0f00a08",
                "1234567f4f1b2b0b822cd15d6c15b0f00a1234567",
                "room 412, 2 nights, $1,234.50",
                "$2,345.60 for 3 nights"
            })
    void leavesOtherFiguresAsTheyAre(String text) {
        assertThat(HIDDEN.text(text)).isEqualTo(text);
    }

    @Test
    void masksOneBesideAnEscapedCharacter() {
        assertThat(HIDDEN.text("\\u00a02137771234")).isEqualTo("\\u00a0••••34");
    }

    @Test
    void readsALongRowOfFiguresToItsEnd() {
        String row = "1, ".repeat(20_000);
        assertThat(HIDDEN.text(row).replaceAll("[^\\p{Nd}]", "").length()).isLessThan(1_000);
        assertThat(HIDDEN.text("1".repeat(100))).isEqualTo("••••11");
    }

    @Test
    void masksWhatTheCustomerGaveAlong() {
        Variables variables = new Variables(
                "{\"phone\":\"+12137771234\",\"as_number\":12137771234,\"+12137771234\":\"x\",\"deep\":[{\"n\":\"2137771234\"}],\"nights\":2}");
        assertThat(HIDDEN.variables(variables).json())
                .isEqualTo(
                        "{\"phone\":\"••••34\",\"as_number\":\"••••34\",\"••••34\":\"x\",\"deep\":[{\"n\":\"••••34\"}],\"nights\":2}");
        assertThat(HIDDEN.variables(variables).entries()).containsEntry("phone", "••••34");
        assertThat(SHOWN.variables(variables)).isSameAs(variables);
        assertThat(HIDDEN.variables(null)).isNull();
    }

    @Test
    void masksTheWordsOfALineThatSaysOneAndTheKeysPressed() {
        Transcript transcript = Transcript.parse("""
                [{"role":"user","content":"It is 213 777 1234.","created_timestamp":1703302407333,
                  "words":[{"word":"213","start":1.5,"end":2},{"word":"777"},{"word":"1234."}]},
                 {"role":"agent","content":"Room 412","words":[{"word":"412"}]},
                 {"role":"dtmf","digit":"7"}]""");
        assertThat(HIDDEN.transcript(transcript).json())
                .isEqualTo("[{\"role\":\"user\",\"content\":\"It is ••••34.\",\"created_timestamp\":1703302407333,"
                        + "\"words\":[{\"word\":\"•••\",\"start\":1.5,\"end\":2},{\"word\":\"•••\"},{\"word\":\"••••.\"}]},"
                        + "{\"role\":\"agent\",\"content\":\"Room 412\",\"words\":[{\"word\":\"412\"}]},"
                        + "{\"role\":\"dtmf\",\"digit\":\"•\"}]");
    }

    @Test
    void masksLabelsByNameAndValue() {
        assertThat(HIDDEN.texts(Map.of("from", "+12137771234"))).containsExactly(Map.entry("from", "••••34"));
    }

    @Test
    void knowsWhichSearchWouldTellADigit() {
        assertThat(HIDDEN.wouldBeTold("number is 2")).isTrue();
        assertThat(HIDDEN.wouldBeTold("order")).isFalse();
        assertThat(HIDDEN.wouldBeTold(null)).isFalse();
        assertThat(SHOWN.wouldBeTold("213")).isFalse();
    }
}
