package io.callboard.view;

import io.callboard.list.OfficeHours;
import java.util.Locale;

/** Office hours in our words. */
final class OfficeWords {

    private OfficeWords() {}

    /** {@code Mon to Fri, 9–17}; what is none as it came. */
    static String of(String text, Words words) {
        return OfficeHours.parse(text)
                .map(hours -> words.format("filter.hours", days(hours.days(), words), hours.opens(), hours.closes()))
                .orElse(text);
    }

    /** {@code Mon to Fri}; as the address has them when we have no words for them. */
    static String days(String days, Words words) {
        String key = "insight.days." + days;
        return words.has(key) ? words.get(key) : days;
    }

    /** {@code 09:00}. */
    static String clock(int hour) {
        return String.format(Locale.ENGLISH, "%02d:00", hour);
    }
}
