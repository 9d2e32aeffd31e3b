package io.callboard.inbox;

import static java.util.Objects.requireNonNull;

import io.callboard.event.AccessToken;
import io.callboard.event.Envelope;
import io.callboard.event.Remark;
import io.callboard.event.Subject;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** One POST that was genuine. What arrived never changes; what became of it is changed by conditional updates only. */
@Entity
@Table(name = "delivery")
public class Delivery {

    @Id
    private UUID id;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "remote_address")
    private String remoteAddress;

    @Column(name = "signed_at")
    private Instant signedAt;

    @Convert(converter = HeadersConverter.class)
    private Map<String, String> headers;

    @Column(name = "body_length")
    private long bodyLength;

    private String source;
    private String query;
    private byte[] body;
    private String digest;
    private String event;

    @Enumerated(EnumType.STRING)
    private Subject subject;

    @Column(name = "subject_id")
    private String subjectId;

    @Enumerated(EnumType.STRING)
    private DeliveryStatus status;

    private int attempts;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    @Column(name = "last_error")
    private String lastError;

    @Convert(converter = RemarksConverter.class)
    private List<Remark> remarks;

    @Column(name = "key_hint")
    private String keyHint;

    @Column(name = "duplicate_of")
    @Convert(converter = NullableIdConverter.class)
    private UUID duplicateOf;

    @Column(name = "dedupe_key")
    private String dedupeKey;

    @Column(name = "processed_at")
    private Instant processedAt;

    @Column(name = "resolved_by")
    private String resolvedBy;

    @Column(name = "resolved_at")
    private Instant resolvedAt;

    protected Delivery() {}

    /** Not stored yet; held when it must be, otherwise {@link #arrive} gives it a status. */
    Delivery(UUID id, IncomingDelivery incoming) {
        this.id = requireNonNull(id, "id");
        receivedAt = incoming.receivedAt();
        source = incoming.source();
        remoteAddress = ColumnText.cut(incoming.remoteAddress(), 100);
        signedAt = incoming.signedAt();
        query = ColumnText.cut(incoming.query(), 2000);
        headers = incoming.headers();
        body = AccessToken.mask(incoming.body());
        bodyLength = incoming.body().length;
        digest = Digest.of(incoming.body());
        event = ColumnText.cut(incoming.envelope().event(), 100);
        subject = incoming.envelope().subject();
        subjectId = ColumnText.cut(incoming.envelope().subjectId(), Envelope.MAX_ID_LENGTH);
        keyHint = ColumnText.cut(incoming.keyHint(), 10);
        remarks = incoming.envelope().remarks();
        if (body != incoming.body()) {
            remark(List.of(new Remark(Remark.Code.ACCESS_TOKEN_MASKED)));
        }
        status = incoming.quarantined() ? DeliveryStatus.QUARANTINED : null;
    }

    /** Whether it waits for someone who releases it. */
    boolean isHeld() {
        return status == DeliveryStatus.QUARANTINED;
    }

    /**
     * What failed to be stored as received may be stored again as a duplicate: all of it is set anew.
     *
     * @param earlier the delivery that brought the same bytes before; null when this is the first, to be projected
     * @param dueAt when it is announced again if nobody took it
     */
    void arrive(UUID earlier, Instant dueAt) {
        boolean isFirst = earlier == null;
        status = isFirst ? DeliveryStatus.RECEIVED : DeliveryStatus.DUPLICATE;
        duplicateOf = earlier;
        dedupeKey = isFirst ? sameBytesKey() : null;
        nextAttemptAt = isFirst ? dueAt : null;
    }

    /** Whether it shall be announced when it is stored; if not, the backlog has it. */
    boolean isToBeAnnounced() {
        return status == DeliveryStatus.RECEIVED && nextAttemptAt.isAfter(receivedAt);
    }

    void remark(List<Remark> more) {
        remarks = Stream.concat(remarks.stream(), more.stream()).distinct().toList();
    }

    /** What deliveries of the same bytes from the same source have in common. */
    String sameBytesKey() {
        return Digest.key(source, digest);
    }

    /** The delivery in a log line: its id, its event and what it is about. */
    public String inLog() {
        return id + " (" + ColumnText.line(event) + ' ' + subject + ' '
                + (subjectId == null ? "-" : ColumnText.line(subjectId)) + ')';
    }

    public UUID getId() {
        return id;
    }

    public Instant getReceivedAt() {
        return receivedAt;
    }

    public String getSource() {
        return source;
    }

    /** The sender, behind trusted proxies the right-most untrusted address. */
    public String getRemoteAddress() {
        return remoteAddress;
    }

    /** The signature's time; may be null. */
    public Instant getSignedAt() {
        return signedAt;
    }

    /** Received minus signed; negative when the sender's clock is ahead; may be null. */
    public Duration getClockSkew() {
        return signedAt == null ? null : Duration.between(signedAt, receivedAt);
    }

    /** The query string as it came; may be null. */
    public String getQuery() {
        return query;
    }

    /** The relevant request headers, by lower-case name. */
    public Map<String, String> getHeaders() {
        return headers;
    }

    /** The bytes as they came, a web call's join credential masked; null once their retention is over. */
    public byte[] getBody() {
        return body == null ? null : body.clone();
    }

    /** Bytes received. */
    public long getBodyLength() {
        return bodyLength;
    }

    /** SHA-256 of the bytes as received, lower-case hex. */
    public String getDigest() {
        return digest;
    }

    /** The provider's name of the event, or {@code UNKNOWN}. */
    public String getEvent() {
        return event;
    }

    public Subject getSubject() {
        return subject;
    }

    /** The call's or chat's id; may be null. */
    public String getSubjectId() {
        return subjectId;
    }

    public DeliveryStatus getStatus() {
        return status;
    }

    /** How often its projection was tried since it was accepted or replayed. */
    public int getAttempts() {
        return attempts;
    }

    /** When it is announced again if nobody took it; null when it needs no projection. */
    public Instant getNextAttemptAt() {
        return nextAttemptAt;
    }

    /** Class and message of the last failure's root cause; may be null. */
    public String getLastError() {
        return lastError;
    }

    public List<Remark> getRemarks() {
        return remarks;
    }

    /** The last characters of the key that fitted; may be null. */
    public String getKeyHint() {
        return keyHint;
    }

    /** The earlier delivery of the same bytes; null unless this is a duplicate. */
    public UUID getDuplicateOf() {
        return duplicateOf;
    }

    /** When it was projected; may be null. */
    public Instant getProcessedAt() {
        return processedAt;
    }

    /** The user who released or discarded it last; null when nobody did. */
    public String getResolvedBy() {
        return resolvedBy;
    }

    /** When it was released or discarded last; may be null. */
    public Instant getResolvedAt() {
        return resolvedAt;
    }
}
