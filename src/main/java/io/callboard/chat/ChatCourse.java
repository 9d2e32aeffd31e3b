package io.callboard.chat;

import io.callboard.event.ChatPayload;
import io.callboard.event.Merge;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** What kind of chat it was, and when. */
@Embeddable
class ChatCourse {

    @Column(name = "chat_type")
    private String chatType;

    @Column(name = "chat_status")
    private String chatStatus;

    @Column(name = "start_timestamp")
    private Instant startTimestamp;

    @Column(name = "end_timestamp")
    private Instant endTimestamp;

    void merge(ChatPayload told, Merge merge) {
        chatType = merge.text("chat_type", chatType, told.chatType());
        chatStatus = merge.text("chat_status", chatStatus, told.chatStatus());
        startTimestamp = merge.value("start_timestamp", startTimestamp, told.startTimestamp());
        endTimestamp = merge.value("end_timestamp", endTimestamp, told.endTimestamp());
    }

    String getChatType() {
        return chatType;
    }

    String getChatStatus() {
        return chatStatus;
    }

    Instant getStartTimestamp() {
        return startTimestamp;
    }

    Instant getEndTimestamp() {
        return endTimestamp;
    }
}
