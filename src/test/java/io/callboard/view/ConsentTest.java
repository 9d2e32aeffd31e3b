package io.callboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentTest {

    private final Consent consent = new Consent();

    ConsentTest() {
        consent.words = new Words();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u0000\n", "\u2028"})
    void asksForAReason(String typed) {
        try (TestFaces faces = sent("bulk", typed, "", "")) {
            assertThat(consent.isGiven()).as(faces.toString()).isFalse();
            assertThat(consent.reasonProblem("bulk")).isEqualTo("Type a reason.");
            assertThat(consent.reasonProblem("other")).isNull();
        }
    }

    @Test
    void takesAReasonInOneLineWithoutNumbers() {
        try (TestFaces faces = sent("bulk", " wrong\nnumber +1 213 777 8841 ", "", "")) {
            assertThat(consent.isGiven()).as(faces.toString()).isTrue();
            assertThat(consent.actor().who().reason()).isEqualTo("wrong number ••••41");
            assertThat(consent.reasonProblem("bulk")).isNull();
        }
    }

    @Test
    void takesNoReasonThatIsTooLong() {
        try (TestFaces faces = sent("bulk", "r".repeat(300), "", "")) {
            assertThat(consent.isGiven()).as(faces.toString()).isTrue();
        }
        try (TestFaces faces = sent("bulk", "r".repeat(301), "", "")) {
            assertThat(consent.isGiven()).as(faces.toString()).isFalse();
            assertThat(consent.reasonProblem("bulk")).isEqualTo("A reason has 300 characters at most.");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1128, 1128,",
        "1128, '1,128',",
        "1128, ' 1.128 ',",
        "1128, 1\u00a0128,",
        "1128, '', Type 1128.",
        "1128, 128, Type 1128.",
        "1128, -1128, Type 1128.",
        "1127, 1127, 'It is 1128 by now. Look again, and type 1128.'",
        "1127, '', 'It is 1128 by now. Look again, and type 1128.'",
        "'', x, 'It is 1128 by now. Look again, and type 1128.'",
    })
    void asksForTheNumberThatItIsNow(String counted, String typed, String problem) {
        try (TestFaces faces = sent("bulk", "broken agent", counted, typed)) {
            assertThat(consent.isGiven(1128)).as(faces.toString()).isEqualTo(problem == null);
            assertThat(consent.numberProblem("bulk")).isEqualTo(problem);
            assertThat(consent.numberProblem("other")).isNull();
        }
    }

    @Test
    void tellsAllThatIsMissingAndKeepsWhatWasTyped() {
        try (TestFaces faces = sent("bulk", "", "3", "4")) {
            assertThat(consent.isGiven(3)).as(faces.toString()).isFalse();
            assertThat(consent.numberProblem("bulk")).isNotNull();
            assertThat(consent.reasonProblem("bulk")).isNotNull();
            assertThat(consent.number("bulk")).isEqualTo("4");
            assertThat(consent.number("other")).isEmpty();
        }
        try (TestFaces faces = sent("bulk", "because", "3", "4")) {
            assertThat(consent.isGiven(3)).as(faces.toString()).isFalse();
            assertThat(consent.reason("bulk")).isEqualTo("because");
            assertThat(consent.reason("other")).isEmpty();
        }
    }

    private static TestFaces sent(String form, String reason, String counted, String typed) {
        Map<String, String[]> sent = new HashMap<>();
        Map.of("consentOf", form, "consentReason", reason, "consentCounted", counted, "consentTyped", typed)
                .forEach((name, value) -> sent.put(name, new String[] {value}));
        return new TestFaces("operator", sent);
    }
}
