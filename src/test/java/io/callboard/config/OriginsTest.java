package io.callboard.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OriginsTest {

    private static final String KEY = "key_0123456789abcdef0123456789ab";

    @Test
    void tellUnderWhichNameEachValueWasGiven() {
        SettingsReader reader = new SettingsReader(
                Map.of("retell.api-key", KEY + "1", "callboard.source.retell.address-mode", "off"),
                Map.of(
                        "RETELL_API_KEY", KEY + "0",
                        "RETELL_WEBHOOK_SECRET", KEY + "1," + KEY + "2",
                        "CALLBOARD_ADDRESSES", "127.0.0.1"));
        Source source = reader.read().sources().get(0);
        Origins origins = reader.origins();

        assertThat(origins.key(source, KEY + "1")).contains("retell.api-key");
        assertThat(origins.key(source, KEY + "2")).contains("RETELL_WEBHOOK_SECRET");
        assertThat(origins.key(source, KEY + "0"))
                .as("the property hides the variable")
                .isEmpty();
        assertThat(origins.addresses(source)).contains("CALLBOARD_ADDRESSES");
        assertThat(origins.addressMode(source)).contains("callboard.source.retell.address-mode");
        assertThat(origins.brand(source)).isEmpty();
        assertThat(origins.scheme(source)).isEmpty();
    }

    @Test
    void preferTheSourcesOwnSetting() {
        SettingsReader reader = new SettingsReader(
                Map.of(),
                Map.of(
                        "CALLBOARD_SOURCES", "a-b",
                        "CALLBOARD_SOURCE_A_B_KEYS", KEY,
                        "CALLBOARD_SOURCE_A_B_ADDRESSES", "127.0.0.2",
                        "CALLBOARD_SOURCE_A_B_BRAND", "uponai",
                        "CALLBOARD_ADDRESSES", "127.0.0.1"));
        Source source = reader.read().sources().get(0);

        assertThat(reader.origins().addresses(source)).contains("CALLBOARD_SOURCE_A_B_ADDRESSES");
        assertThat(reader.origins().brand(source)).contains("CALLBOARD_SOURCE_A_B_BRAND");
        assertThat(reader.origins().key(source, KEY)).contains("CALLBOARD_SOURCE_A_B_KEYS");
    }

    @Test
    void tellAVariableFromAProperty() {
        assertThat(Origins.isVariable("RETELL_API_KEY")).isTrue();
        assertThat(Origins.isVariable("retell.api-key")).isFalse();
    }
}
