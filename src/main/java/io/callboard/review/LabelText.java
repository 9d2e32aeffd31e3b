package io.callboard.review;

import io.callboard.event.Numbers;
import io.callboard.event.StorableText;
import io.callboard.review.CannotReviewException.Reason;

/** What a label may say. */
final class LabelText {

    static final int MOST = 50;

    private LabelText() {}

    /**
     * The label in a text that was typed. It holds no equals sign, which in a filter divides the names and values that
     * come with the webhook, and no phone number, because everybody may see it.
     *
     * @throws CannotReviewException when there is none
     */
    static String of(String typed) {
        String text = StorableText.of(typed == null ? "" : typed)
                .replaceAll("[\\p{Cntrl}\\p{Z}\\s]+", " ")
                .strip();
        if (text.isEmpty() || text.length() > MOST || text.contains("=")) {
            throw new CannotReviewException(Reason.BAD_LABEL);
        }
        if (!text.equals(Numbers.HIDDEN.text(text))) {
            throw new CannotReviewException(Reason.NUMBER_IN_LABEL);
        }
        return text;
    }
}
