package io.callboard.chat;

import io.callboard.event.ChatPayload;
import io.callboard.event.Cost;
import io.callboard.event.Merge;
import io.callboard.event.Transcript;
import io.callboard.event.TranscriptLine.Utterance;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * What was written, and what it cost in US cents. A chat may come without its {@code transcript}: then the text is put
 * together from the messages, so that it can be searched.
 */
@Embeddable
class ChatMessages {

    @Column(name = "transcript")
    private String transcript;

    @Column(name = "messages")
    private Transcript messages;

    @Column(name = "message_count")
    private int messageCount;

    /** The names of the tools that were called, one a line. */
    @Column(name = "tools")
    private String tools;

    @Column(name = "chat_cost")
    private Cost chatCost;

    @Column(name = "combined_cost")
    private BigDecimal combinedCost;

    void merge(ChatPayload told, Merge merge) {
        transcript = merge.value("transcript", transcript, blankToNull(told.transcript()));
        Transcript before = messages;
        messages = merge.value("message_with_tool_calls", messages, told.messages());
        if (!Objects.equals(messages, before)) {
            read(messages, merge);
        }
        chatCost = merge.value("chat_cost", chatCost, told.chatCost());
        combinedCost = chatCost == null ? null : Merge.amount(chatCost.combined());
    }

    private void read(Transcript messages, Merge merge) {
        if (!merge.has("transcript")) {
            transcript = messages.text();
        }
        messageCount = (int)
                messages.lines().stream().filter(Utterance.class::isInstance).count();
        readTools();
    }

    /** Also of a chat that was stored before their names were. */
    void readTools() {
        List<String> called = messages == null ? List.of() : messages.tools();
        tools = called.isEmpty() ? null : String.join("\n", called);
    }

    String getTools() {
        return tools;
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    String getTranscript() {
        return transcript;
    }

    Transcript getMessages() {
        return messages;
    }

    int getMessageCount() {
        return messageCount;
    }

    Cost getChatCost() {
        return chatCost;
    }

    BigDecimal getCombinedCost() {
        return combinedCost;
    }
}
