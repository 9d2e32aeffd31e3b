package io.callboard.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Phone numbers in groups that can be read aloud. */
final class Phone {

    /** Country codes of two digits; 1 and 7 have one, all others three. */
    private static final Set<String> TWO_DIGITS = Set.of(
            "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48", "49",
            "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66", "81", "82", "84",
            "86", "90", "91", "92", "93", "94", "95", "98");

    private Phone() {}

    /** {@code +1 213 777 1234}; what is no E.164 number is returned as it came. */
    static String of(String number) {
        if (!number.matches("\\+[1-9][0-9]{6,14}")) {
            return number;
        }
        int code = codeLength(number.substring(1));
        List<String> groups = new ArrayList<>();
        groups.add(number.substring(0, code + 1));
        String rest = number.substring(code + 1);
        while (rest.length() > 4) {
            groups.add(rest.substring(0, 3));
            rest = rest.substring(3);
        }
        groups.add(rest);
        return String.join(" ", groups);
    }

    private static int codeLength(String digits) {
        if (digits.startsWith("1") || digits.startsWith("7")) {
            return 1;
        }
        return TWO_DIGITS.contains(digits.substring(0, 2)) ? 2 : 3;
    }
}
