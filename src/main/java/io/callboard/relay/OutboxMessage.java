package io.callboard.relay;

import com.github.f4b6a3.uuid.UuidCreator;
import io.callboard.call.Call;
import io.callboard.call.CallChanged;
import io.callboard.chat.Chat;
import io.callboard.chat.ChatChanged;
import io.callboard.event.EventType;
import io.callboard.event.Subject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** A change as it is told to one destination, and how far that is. What is told never changes. */
@Entity
@Table(name = "outbox_message")
public class OutboxMessage {

    @Id
    private UUID id;

    private String destination;

    @Column(name = "changed_at")
    private Instant changedAt;

    private String event;

    @Enumerated(EnumType.STRING)
    private Subject subject;

    private String source;

    @Column(name = "subject_id")
    private String subjectId;

    @Column(name = "agent_id")
    private String agentId;

    private String direction;
    private String status;
    private String sentiment;

    @Column(name = "disconnection_reason")
    private String disconnectionReason;

    private String body;

    @Column(name = "body_length")
    private int bodyLength;

    @Column(name = "sequence_number")
    private Long sequence;

    private int attempts;

    @Column(name = "last_error")
    private String lastError;

    @Column(name = "dead_at")
    private Instant deadAt;

    private boolean replayed;

    private String traceparent;

    protected OutboxMessage() {}

    private OutboxMessage(String destination, Subject subject, EventType event, Instant changedAt) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.destination = destination;
        this.subject = subject;
        this.event = event.providerName();
        this.changedAt = changedAt;
    }

    /** The call as it is now. */
    static OutboxMessage of(String destination, CallChanged changed, Call call) {
        OutboxMessage message = new OutboxMessage(destination, Subject.CALL, changed.event(), changed.at());
        message.source = call.getSource();
        message.subjectId = call.getCallId();
        message.agentId = call.getAgentId();
        message.direction = call.getDirection();
        message.status = word(call.getStatus());
        message.sentiment = call.getSentiment();
        message.disconnectionReason = call.getDisconnectionReason();
        message.tell("call", CallText.of(call));
        return message;
    }

    /** The chat as it is now. */
    static OutboxMessage of(String destination, ChatChanged changed, Chat chat) {
        OutboxMessage message = new OutboxMessage(destination, Subject.CHAT, changed.event(), changed.at());
        message.source = chat.getSource();
        message.subjectId = chat.getChatId();
        message.agentId = chat.getAgentId();
        message.status = word(chat.getStatus());
        message.sentiment = chat.getSentiment();
        message.tell("chat", ChatText.of(chat));
        return message;
    }

    /** @param some the trace of the projection that made the change; null when nobody traced it */
    OutboxMessage tracedBy(String some) {
        traceparent = some;
        return this;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private void tell(String name, String text) {
        body = new ObjectText()
                .text("schema", getSchema())
                .text("id", id.toString())
                .text("event", event)
                .time("changed_at", changedAt)
                .json(name, text)
                .end();
        bodyLength = body.length();
    }

    /** Which JSON Schema its body keeps: {@code call-changed-1} or {@code chat-changed-1}. */
    public String getSchema() {
        return subject == Subject.CALL ? "call-changed-1" : "chat-changed-1";
    }

    /** Stays the same however often it is sent, also in a replay. */
    public UUID getId() {
        return id;
    }

    /** In whole ms; for each change of one call or chat a later one. */
    public Instant getChangedAt() {
        return changedAt;
    }

    /** The provider's name of the event that told the change. */
    public String getEvent() {
        return event;
    }

    public Subject getSubject() {
        return subject;
    }

    public String getSource() {
        return source;
    }

    /** The provider's id of the call or chat. */
    public String getSubjectId() {
        return subjectId;
    }

    /** May be null, as the following. */
    public String getAgentId() {
        return agentId;
    }

    public String getDirection() {
        return direction;
    }

    /** Callboard's own word, in lower case; never null. */
    public String getStatus() {
        return status;
    }

    public String getSentiment() {
        return sentiment;
    }

    public String getDisconnectionReason() {
        return disconnectionReason;
    }

    /** JSON. */
    public String getBody() {
        return body;
    }

    /** Its place among all messages of its destination, from 1; null while it waits for one. */
    public Long getSequence() {
        return sequence;
    }

    /** How often the destination refused it while it took others. */
    public int getAttempts() {
        return attempts;
    }

    /** May be null. */
    public String getLastError() {
        return lastError;
    }

    /** When it was given up; null when it was not. */
    public Instant getDeadAt() {
        return deadAt;
    }

    /** Whether it was published before and is to be again, because somebody wanted it. */
    public boolean isReplayed() {
        return replayed;
    }

    /** The trace of the projection that made the change, as W3C writes it; null when nobody traced it. */
    public String getTraceparent() {
        return traceparent;
    }

    /**
     * The destination refused it once more.
     *
     * @return how often it has
     */
    int refused(String why) {
        lastError = why;
        return ++attempts;
    }

    void giveUp(Instant now) {
        deadAt = now;
    }

    void giveUp(Instant now, String why) {
        lastError = why;
        giveUp(now);
    }
}
