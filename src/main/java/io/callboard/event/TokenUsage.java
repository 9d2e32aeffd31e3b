package io.callboard.event;

import java.math.BigDecimal;

/**
 * Tokens that the language model used.
 *
 * @param json the provider's object, compact
 * @param average tokens per request; null when not told
 * @param requests how many; null when not told
 */
public record TokenUsage(String json, BigDecimal average, Integer requests) {

    /** Reads what {@link #json()} gave; what is no object tells no figures. */
    public static TokenUsage parse(String json) {
        return UsageReader.tokens(KeptJson.object(json));
    }
}
