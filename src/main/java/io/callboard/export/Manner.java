package io.callboard.export;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.Locale;

/**
 * How a file is written.
 *
 * @param language of the headings and for people's units; null for the API's names and units
 * @param zone of moments, for people
 * @param semicolon whether CSV has semicolons between its fields and decimal commas, as spreadsheets of many countries
 *     expect
 * @param mark whether CSV begins with a byte order mark, by which spreadsheets know UTF-8
 */
public record Manner(Locale language, ZoneId zone, boolean semicolon, boolean mark) {

    public Manner {
        requireNonNull(zone, "zone");
    }

    /** For programs: the API's names and units, RFC 4180 to the letter. */
    public static Manner ofPrograms() {
        return new Manner(null, ZoneId.of("UTC"), false, false);
    }

    boolean isSpoken() {
        return language != null;
    }
}
