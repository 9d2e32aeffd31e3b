package io.callboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTextTest {

    @Test
    void isReadAsItWasMade() {
        TokenText token = TokenText.next();
        assertThat(TokenText.parse("bearer " + token.text() + " ")).contains(token);
        assertThat(token.text()).matches("cbt_[A-Za-z0-9_-]{43}");
        assertThat(TokenText.next()).isNotEqualTo(token);
    }

    @Test
    void hasTheDigestThatEveryoneWorksOut() {
        // printf %s cbt_ | sha256sum
        assertThat(new TokenText("cbt_").digest())
                .isEqualTo("dc11e17de55707094f11d6a254de32f38bbf811a88fbd128a23dbb9ccf8250ee");
    }

    @Test
    void isNotPrinted() {
        TokenText token = TokenText.next();
        assertThat(token.toString()).doesNotContain(token.text().substring(4, 40));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer cbt_short", "Basic YTpi", "Bearer xyz"})
    void isNotReadFromAnythingElse(String header) {
        assertThat(TokenText.parse(header)).isEmpty();
    }
}
