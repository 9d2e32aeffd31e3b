package io.callboard.call;

/** Phone numbers as people write them: with blanks, brackets, hyphens, or no number at all. */
final class PhoneText {

    private PhoneText() {}

    /** The ASCII digits of a text in their order; null for null. */
    static String digits(String text) {
        return text == null ? null : text.replaceAll("[^0-9]", "");
    }

    /** Whether the text names a number, and not a SIP address or a word such as {@code anonymous}. */
    static boolean isNumber(String text) {
        return !digits(text).isEmpty() && text.chars().noneMatch(Character::isLetter);
    }
}
