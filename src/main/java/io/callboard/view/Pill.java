package io.callboard.view;

/**
 * Icon, word and colour.
 *
 * @param kind {@code positive}, {@code negative}, {@code live}, {@code warning}, {@code danger}, {@code quarantined} or
 *     {@code none}
 * @param icon a PrimeIcon's name without {@code pi-}, or {@code pulse}
 * @param label the word
 * @param title the provider's literal value; null when there is none
 * @param plain without a tint: what went as it should
 */
public record Pill(String kind, String icon, String label, String title, boolean plain) {

    static Pill plain(String icon, String label, String title) {
        return new Pill("none", icon, label, title, true);
    }

    static Pill tinted(String kind, String icon, String label, String title) {
        return new Pill(kind, icon, label, title, false);
    }
}
