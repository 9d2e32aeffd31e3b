package io.callboard.event;

import java.time.Instant;

/**
 * The provider's chat object as one event carries it. Every field but {@code chatId} is null when the event does not
 * carry it.
 *
 * @param chatId the provider's id, 1 to 255 characters
 * @param version the agent's version
 * @param chatType {@code api_chat} or {@code sms_chat} today
 * @param messages {@code message_with_tool_calls}
 * @see <a href="https://docs.retellai.com/api-references/get-chat">Get chat</a>
 */
public record ChatPayload(
        String chatId,
        String agentId,
        Integer version,
        String agentName,
        String agentTag,
        String chatType,
        String chatStatus,
        Instant startTimestamp,
        Instant endTimestamp,
        String transcript,
        Transcript messages,
        Cost chatCost,
        Analysis chatAnalysis,
        Variables metadata,
        Variables dynamicVariables,
        Variables collectedDynamicVariables,
        Variables customAttributes) {}
