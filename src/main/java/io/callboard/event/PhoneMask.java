package io.callboard.event;

import java.util.regex.Pattern;

/**
 * Hides phone numbers but for their last two digits. In running text everything counts as one that is written with
 * seven digits or more, with up to five spaces and signs between two of them, apart from what is plainly a date, an IP
 * address, a UUID or part of an id: rather one too many than one too few. Numbers in words are not found, nor those that
 * are told in pieces of fewer digits with words between them.
 */
final class PhoneMask {

    /** What stands for the digits that are not shown. */
    static final String DOTS = "••••";

    private static final int SHOWN = 2;

    /** Digits that go on after a date or an address make it neither. */
    private static final String END = "(?![.\\-/]?\\p{Nd}|[A-Za-z])";

    private static final String TIME = "(?:T\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?";
    private static final String DATE = "(?:19|20)\\d\\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])" + TIME + END;
    private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])";
    private static final String WRITTEN_DATE = DAY + "[./]" + DAY + "[./](?:19|20)\\d\\d" + END;
    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";

    /** Four pairs of digits are taken for a number. */
    private static final String ADDRESS = "(?!\\d\\d(?:\\.\\d\\d){3}(?!\\d))" + OCTET + "(?:\\." + OCTET + "){3}" + END;

    private static final String UUID = "\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}(?![A-Za-z\\p{Nd}])";

    private static final String OTHER =
            "(?<![A-Za-z\\p{Nd}])(?:" + DATE + "|" + WRITTEN_DATE + "|" + ADDRESS + "|" + UUID + ")";

    /** Line breaks and the like as JSON writes them, and whatever addresses do. */
    private static final String ESCAPE = "\\\\(?:[nrt]|u\\p{XDigit}{4})|%\\p{XDigit}{2}";

    /** Letters may stand right beside a number; with a digit or a line beyond them it is part of an id. */
    private static final String BEFORE = "(?:(?<=" + ESCAPE + ")|(?<!\\p{Nd})(?<![0-9_][A-Za-z]{1,30}))";

    private static final String AFTER = "(?!\\p{Nd}|[A-Za-z]+[0-9_])";

    private static final String BETWEEN = "[\\s\\p{Z}\\p{Cf}\\p{Pd}\\u2212.,()/_\\[\\]*|'\u2019\u00b7\u2022]{0,5}";

    private static final String EXTENSION =
            "(?:[\\s\\p{Z}.,;]{0,3}(?i:x|ext(?:ension)?)[\\s\\p{Z}.:#]{0,3}\\p{Nd}{1,15})?";

    /** The upper bound keeps the matcher's stack small; a longer row of digits is several numbers. */
    private static final String NUMBER =
            "(?=[+(\\p{Nd}])" + BEFORE + "\\+?\\(?\\p{Nd}(?:" + BETWEEN + "\\p{Nd}){6,60}\\p{Nd}*+" + EXTENSION + AFTER;

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
