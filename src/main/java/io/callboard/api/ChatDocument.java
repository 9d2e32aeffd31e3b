package io.callboard.api;

import io.callboard.chat.Chat;
import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One chat with all that is known of it. What the provider told has the provider's names, units and JSON.
 *
 * @param occurredAt ISO-8601: when it started, else when it ended, else when the provider first told of it
 * @param status Callboard's own: ongoing, ended, error
 * @param labels the parameters of the webhook's address
 */
public record ChatDocument(
        String source,
        String chatId,
        String occurredAt,
        String status,
        Map<String, String> labels,
        String agentId,
        Integer version,
        String agentName,
        String agentTag,
        String chatType,
        String chatStatus,
        Long startTimestamp,
        Long endTimestamp,
        String transcript,
        JsonArray messageWithToolCalls,
        JsonValue chatCost,
        AnalysisItem chatAnalysis,
        JsonValue metadata,
        JsonValue retellLlmDynamicVariables,
        JsonValue collectedDynamicVariables,
        JsonValue customAttributes) {

    /** What the provider made of the chat. */
    @Schema(name = "ChatAnalysis")
    public record AnalysisItem(
            String chatSummary, String userSentiment, Boolean chatSuccessful, JsonValue customAnalysisData) {}

    static ChatDocument of(Chat chat) {
        return new ChatDocument(
                chat.getSource(),
                chat.getChatId(),
                Answer.iso(chat.getOccurredAt()),
                Answer.word(chat.getStatus()),
                chat.getLabels(),
                chat.getAgentId(),
                chat.getAgentVersion(),
                chat.getAgentName(),
                chat.getAgentTag(),
                chat.getChatType(),
                chat.getChatStatus(),
                Answer.millis(chat.getStartTimestamp()),
                Answer.millis(chat.getEndTimestamp()),
                chat.getTranscript(),
                JsonText.of(chat.getMessages()),
                JsonText.of(chat.getChatCost()),
                new AnalysisItem(
                        chat.getSummary(),
                        chat.getSentiment(),
                        chat.getSuccessful(),
                        JsonText.of(chat.getCustomAnalysis())),
                JsonText.of(chat.getMetadata()),
                JsonText.of(chat.getDynamicVariables()),
                JsonText.of(chat.getCollectedDynamicVariables()),
                JsonText.of(chat.getCustomAttributes()));
    }
}
