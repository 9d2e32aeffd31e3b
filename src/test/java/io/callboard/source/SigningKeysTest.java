package io.callboard.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.config.Source;
import io.callboard.config.Source.AddressMode;
import io.callboard.config.Source.SignatureScheme;
import io.callboard.verification.KeyUses;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SigningKeysTest {

    private static final Instant AT = Instant.parse("2026-03-29T01:00:00Z");

    @Test
    void tellTheirEndsTheirOrderAndTheirLastUse() {
        assertThat(of("key_0123456789abcdef", "another_key_of_b1c2", "short_key"))
                .containsExactly(
                        new KeyState("cdef", true, false, AT),
                        new KeyState("b1c2", false, false, null),
                        new KeyState("", false, false, null));
    }

    @Test
    void sayWhenTwoCannotBeToldApart() {
        assertThat(of("key_0123456789abcdef", "another_key_of_cdef", "another_key_of_b1c2"))
                .extracting(KeyState::alike)
                .containsExactly(true, true, false);
    }

    @Test
    void showNothingOfAShortKey() {
        assertThat(of("abc", "a_key_of_15_cha", "a_key_of_16_char"))
                .extracting(KeyState::hint)
                .containsExactly("", "", "char");
    }

    private static List<KeyState> of(String... keys) {
        SigningKeys signingKeys = new SigningKeys();
        signingKeys.uses = new KeyUses() {
            @Override
            public Optional<Instant> last(String source, String hint) {
                return source.equals("retell") && hint.equals("cdef") ? Optional.of(AT) : Optional.empty();
            }
        };
        return signingKeys.of(
                new Source("retell", "retell", SignatureScheme.RETELL, List.of(keys), List.of(), AddressMode.OFF));
    }
}
