package io.callboard.relay;

import static io.callboard.relay.CallText.json;

import io.callboard.chat.Chat;

/** A chat as messages tell it, as {@link CallText} tells a call. */
final class ChatText {

    private ChatText() {}

    static String of(Chat chat) {
        return new ObjectText()
                .text("source", chat.getSource())
                .text("chat_id", chat.getChatId())
                .time("occurred_at", chat.getOccurredAt())
                .word("status", chat.getStatus())
                .texts("labels", chat.getLabels())
                .text("agent_id", chat.getAgentId())
                .plain("version", chat.getAgentVersion())
                .text("agent_name", chat.getAgentName())
                .text("agent_tag", chat.getAgentTag())
                .text("chat_type", chat.getChatType())
                .text("chat_status", chat.getChatStatus())
                .millis("start_timestamp", chat.getStartTimestamp())
                .millis("end_timestamp", chat.getEndTimestamp())
                .text("transcript", chat.getTranscript())
                .json("chat_cost", json(chat.getChatCost()))
                .json("chat_analysis", analysis(chat))
                .json("metadata", json(chat.getMetadata()))
                .json("retell_llm_dynamic_variables", json(chat.getDynamicVariables()))
                .json("collected_dynamic_variables", json(chat.getCollectedDynamicVariables()))
                .json("custom_attributes", json(chat.getCustomAttributes()))
                .end();
    }

    private static String analysis(Chat chat) {
        return new ObjectText()
                .text("chat_summary", chat.getSummary())
                .text("user_sentiment", chat.getSentiment())
                .plain("chat_successful", chat.getSuccessful())
                .json("custom_analysis_data", json(chat.getCustomAnalysis()))
                .end();
    }
}
