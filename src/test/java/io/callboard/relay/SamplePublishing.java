package io.callboard.relay;

import io.callboard.config.SettingsReader;
import java.util.Map;

/** Publishing by given settings. */
public final class SamplePublishing {

    private SamplePublishing() {}

    public static Publishing of(Map<String, String> properties) {
        Publishing publishing = new Publishing();
        publishing.settings = new SettingsReader(properties, Map.of()).read();
        return publishing;
    }
}
