package io.callboard.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class HeadersConverterTest {

    private final HeadersConverter converter = new HeadersConverter();

    @Test
    void givesBackHeadersByName() {
        String lines = converter.convertToDatabaseColumn(Map.of("x-b", "2: 3", "user-agent", "curl"));

        assertThat(lines).isEqualTo("user-agent: curl\nx-b: 2: 3\n");
        assertThat(converter.convertToEntityAttribute(lines)).isEqualTo(Map.of("x-b", "2: 3", "user-agent", "curl"));
    }

    @Test
    void leavesOutTheLongestWhereThereIsNoRoom() {
        Map<String, String> headers =
                Map.of("user-agent", "a".repeat(3950), "x-retell-signature", "v=1,d=" + "f".repeat(64));

        assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(headers)))
                .containsOnlyKeys("x-retell-signature");
    }

    @Test
    void keepsNoneOfNone() {
        assertThat(converter.convertToDatabaseColumn(null)).isEmpty();
        assertThat(converter.convertToEntityAttribute(null)).isEmpty();
    }
}
