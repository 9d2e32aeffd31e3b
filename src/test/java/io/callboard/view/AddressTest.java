package io.callboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AddressTest {

    private final Address calls = Address.of("calls.xhtml", Map.of("agent", "a1"));

    @Test
    void encodesNamesAndValues() {
        assertThat(calls.with("q", "a&b=\"<é> +").url())
                .isEqualTo("calls.xhtml?agent=a1&q=a%26b%3D%22%3C%C3%A9%3E+%2B");
    }

    @Test
    void leavesOutWhatIsBlank() {
        assertThat(calls.with("agent", null).with("q", " ").url()).isEqualTo("calls.xhtml");
        assertThat(calls.without("agent").url()).isEqualTo("calls.xhtml");
    }
}
