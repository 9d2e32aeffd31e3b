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
                "١٢٣٤٥٦٧٨٩٠"
            })
    void masksEveryWayOfWritingOneInWhatWasSaid(String number) {
        String masked = HIDDEN.text("Call me at " + number + ", please.");
        assertThat(masked).contains("••••").startsWith("Call me at ").endsWith(", please.");
        assertThat(masked.replaceAll("[^\\p{Nd}]", "").length()).isLessThanOrEqualTo(2);
        assertThat(SHOWN.text(number)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on 2026-11-21 at 10:42:07",
                "2026-11-21T10:42:07Z",
                "on 21.11.2026",
                "from 100.20.5.228",
                "01993e2a-7c1b-7d3e-9f00-012345678901",
                "call_119353478aab0f119353478",
                "room 412, 2 nights, $1,234.50"
            })
    void leavesOtherFiguresAsTheyAre(String text) {
        assertThat(HIDDEN.text(text)).isEqualTo(text);
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
