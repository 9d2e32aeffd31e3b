package io.callboard.event;

import java.util.regex.Pattern;

/**
 * Hides phone numbers but for their last two digits. In running text everything counts as one that is written with
 * seven digits or more, apart from what is plainly a date, an IP address or a UUID: rather one too many than one too
 * few. Numbers in words are not found.
 */
final class PhoneMask {

    /** What stands for the digits that are not shown. */
    static final String DOTS = "••••";

    private static final int SHOWN = 2;

    private static final String OTHER = "(?<![\\p{L}\\p{N}])(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{4}"
            + "|\\d{1,3}(?:\\.\\d{1,3}){3}|\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})(?![\\p{L}\\p{N}])";

    /** Digits with what people write between them; single ones also with commas, as they are read out. */
    private static final String NUMBER = "(?:(?<![\\p{L}\\p{N}])|(?<=\\\\[nrt]))\\+?\\(?\\p{Nd}"
            + "(?:(?:[ \\u00A0.()/\\u2010-\\u2013\\-]{0,3}\\p{Nd}){6,}|(?:[ ,.\\-]{1,3}\\p{Nd}(?!\\p{Nd})){6,})"
            + "(?![\\p{L}\\p{N}])";

    private static final Pattern PATTERN = Pattern.compile("(" + OTHER + ")|" + NUMBER);

    private PhoneMask() {}

    /** A field that holds a number, or an address such as {@code sip:ana@example.com}; words stay; null for null. */
    static String number(String number) {
        if (number == null || (digits(number).isEmpty() && number.indexOf('@') < 0)) {
            return number;
        }
        return hidden(number);
    }

    /** Running text; null for null. */
    static String text(String text) {
        return text == null
                ? null
                : PATTERN.matcher(text)
                        .replaceAll(found -> found.group(1) == null ? hidden(found.group()) : found.group());
    }

    private static String hidden(String number) {
        String digits = digits(number);
        return digits.length() > SHOWN + DOTS.length() ? DOTS + digits.substring(digits.length() - SHOWN) : DOTS;
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }
}
