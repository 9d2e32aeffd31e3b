package io.callboard.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelsTest {

    @Test
    void decodesWhatTheProviderFilledIn() {
        assertThat(Labels.parse("customer=Ana%20B&city=S%C3%A3o+Paulo"))
                .containsExactly(Map.entry("city", "São Paulo"), Map.entry("customer", "Ana B"));
    }

    @Test
    void readsWhatIsNoQueryStringAsWellAsItCan() {
        assertThat(Labels.parse("a=%zz&b&=x&&c=1=2&a=%zz2")).isEqualTo(Map.of("a", "%zz2", "b", "", "c", "1=2"));
    }

    @Test
    void isEmptyWithoutAQuery() {
        assertThat(Labels.parse(null)).isEmpty();
        assertThat(Labels.parse("")).isEmpty();
        assertThat(Labels.text(Map.of())).isNull();
    }

    @Test
    void canBeReadBackFromItsText() {
        Map<String, String> labels = Map.of("a b", "c&d=e", "é", "", "\n", "x");

        assertThat(Labels.parse(Labels.text(labels))).isEqualTo(Map.of("a b", "c&d=e", "é", ""));
    }

    @Test
    void showsACharacterThatNoDatabaseHoldsAsReplaced() {
        assertThat(Labels.parse("a=x%00y")).isEqualTo(Map.of("a", "x\uFFFDy"));
    }
}
