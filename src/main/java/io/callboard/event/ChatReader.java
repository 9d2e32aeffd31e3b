package io.callboard.event;

/**
 * Reads the chat object.
 *
 * @see <a href="https://docs.retellai.com/api-references/get-chat">Get chat</a>
 */
final class ChatReader {

    private ChatReader() {}

    static ChatPayload read(Fields chat, String chatId) {
        return new ChatPayload(
                chatId,
                chat.text("agent_id"),
                chat.integer(chat.has("version") ? "version" : "agent_version"),
                chat.text("agent_name"),
                chat.text("agent_tag"),
                chat.text("chat_type"),
                chat.text("chat_status"),
                chat.time("start_timestamp"),
                chat.time("end_timestamp"),
                chat.text("transcript"),
                TranscriptReader.read(chat, "message_with_tool_calls"),
                chat.object("chat_cost").map(UsageReader::cost).orElse(null),
                AnalysisReader.ofChat(chat),
                VariablesReader.read(chat, "metadata"),
                VariablesReader.read(chat, "retell_llm_dynamic_variables"),
                VariablesReader.read(chat, "collected_dynamic_variables"),
                VariablesReader.read(chat, "custom_attributes"));
    }
}
