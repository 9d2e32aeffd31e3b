package io.callboard.event;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Whether someone may see phone numbers. Who may not sees their last two digits, wherever they are written in digits:
 * in the fields for them, in what was said, and in what the customer gave along. What was said stays as a recording.
 */
public enum Numbers {
    /** All is as it came. */
    SHOWN,
    /** Dots stand for all digits but the last two. */
    HIDDEN;

    /** A field that holds a phone number or another address of a person; null for null. */
    public String number(String number) {
        return this == SHOWN ? number : PhoneMask.number(number);
    }

    /** Running text; null for null. */
    public String text(String text) {
        return this == SHOWN ? text : PhoneMask.text(text);
    }

    /** Names and their values. */
    public Map<String, String> texts(Map<String, String> texts) {
        if (this == SHOWN) {
            return texts;
        }
        Map<String, String> masked = new LinkedHashMap<>();
        texts.forEach((name, value) -> masked.put(PhoneMask.text(name), PhoneMask.text(value)));
        return masked;
    }

    /** What cannot be masked, such as an address that leads to all that was hidden: as it came, or null. */
    public String asItCame(String text) {
        return this == SHOWN ? text : null;
    }

    /** Null for null. */
    public Variables variables(Variables variables) {
        return this == SHOWN || variables == null
                ? variables
                : new Variables(KeptJson.value(variables.json())
                        .map(value -> JsonMask.of(value).compact())
                        .orElse("null"));
    }

    /** Null for null. */
    public Transcript transcript(Transcript transcript) {
        return this == SHOWN || transcript == null
                ? transcript
                : Transcript.parse(KeptJson.value(transcript.json())
                        .map(value -> JsonMask.of(value).compact())
                        .orElse("[]"));
    }

    /**
     * Whether a search for that text would tell digits that are hidden: whoever may ask for one digit after the other
     * knows the number in the end.
     *
     * @param text may be null
     */
    public boolean wouldBeTold(String text) {
        return this == HIDDEN && text != null && text.codePoints().anyMatch(Character::isDigit);
    }
}
