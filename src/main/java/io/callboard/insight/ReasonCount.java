package io.callboard.insight;

import io.callboard.call.CallStatus;

/**
 * How many calls ended for one reason.
 *
 * @param reason the provider's word; null for calls that have none yet
 * @param status where most of them stand
 */
public record ReasonCount(String reason, CallStatus status, long calls) {}
