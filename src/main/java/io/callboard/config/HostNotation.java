package io.callboard.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How hosts of the web are written; throws {@link IllegalSettingException} when one cannot be. */
final class HostNotation {

    private static final Pattern HOST =
            Pattern.compile("(\\*\\.)?([a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?|\\[[0-9a-f:]{2,39}])(:[0-9]{1,5})?");

    private HostNotation() {}

    /**
     * Hosts separated by commas, in lower case; each may begin with {@code *.} and end with a port. The word
     * {@code public} stands among them as one of them.
     */
    static List<String> hosts(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .map(HostNotation::host)
                .distinct()
                .toList();
    }

    private static String host(String text) {
        String host = text.toLowerCase(Locale.ROOT);
        if (!HOST.matcher(host).matches()) {
            throw new IllegalSettingException("'" + text + "' is no host. Write such as media.example.com,"
                    + " *.example.com or 10.0.0.5:9000, separated by commas.");
        }
        return host;
    }
}
