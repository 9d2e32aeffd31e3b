package io.callboard.event;

import java.math.BigDecimal;

/**
 * Tokens that the language model used.
 *
 * @param json the provider's object, compact
 * @param average tokens per request; null when not told
 * @param requests how many; null when not told
 */
public record TokenUsage(String json, BigDecimal average, Integer requests) {}
