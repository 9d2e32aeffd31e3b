package io.callboard.export;

import java.util.regex.Pattern;

/**
 * Keeps a text in a CSV file from being run: spreadsheets take for a formula what begins like one. Such a text gets an
 * apostrophe in front. A phone number in digits alone stays as it is: {@code +49…} names no function, no cell and no
 * program, and whoever reads the file must find the number in it.
 *
 * <p>A spreadsheet may also part fields elsewhere than they are parted here, at the other separator, a tab or a line break
 * within a text, and take the rest for a field of its own: so what follows there is guarded as well.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP, CSV injection</a>
 */
final class FormulaGuard {

    /** What a number is written with, hidden ones included. */
    private static final Pattern NUMBER = Pattern.compile("\\+[0-9\u2022]{2,20}");

    private static final String SIGN = "=+\\-@\uFF1D\uFF0B\uFF0D\uFF20";
    private static final Pattern FIRST =
            Pattern.compile("^\\s*[" + SIGN + "\\t\\r\\n]", Pattern.UNICODE_CHARACTER_CLASS);

    private final Pattern within;

    /** @param separator of the file's fields */
    FormulaGuard(char separator) {
        String others = (separator == ',' ? ";" : ",") + "\\t\\r\\n";
        within = Pattern.compile("([" + others + "][\"' \u00a0]*+)(?=[" + SIGN + "])");
    }

    String guarded(String text) {
        if (NUMBER.matcher(text).matches()) {
            return text;
        }
        String safe = within.matcher(text).replaceAll("$1'");
        return FIRST.matcher(safe).find() ? "'" + safe : safe;
    }
}
