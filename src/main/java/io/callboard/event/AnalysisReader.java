package io.callboard.event;

/** Reads what the provider made of a conversation. */
final class AnalysisReader {

    private AnalysisReader() {}

    /** Null when the call has none; {@code conversation_eval} is its name of before 2024. */
    static Analysis ofCall(Fields call) {
        return call.object(call.has("call_analysis") ? "call_analysis" : "conversation_eval")
                .map(told -> read(told, "call_summary", "call_successful", told.flag("in_voicemail")))
                .orElse(null);
    }

    /** Null when the chat has none. */
    static Analysis ofChat(Fields chat) {
        return chat.object("chat_analysis")
                .map(told -> read(told, "chat_summary", "chat_successful", null))
                .orElse(null);
    }

    private static Analysis read(Fields told, String summary, String successful, Boolean inVoicemail) {
        return new Analysis(
                told.text(summary),
                told.text("user_sentiment"),
                told.flag(successful),
                inVoicemail,
                VariablesReader.read(told, "custom_analysis_data"));
    }
}
