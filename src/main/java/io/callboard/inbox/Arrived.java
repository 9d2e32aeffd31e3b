package io.callboard.inbox;

import static java.util.Objects.requireNonNull;

import io.callboard.event.AccessToken;
import io.callboard.event.Envelope;
import io.callboard.event.Subject;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What arrived with a delivery. It never changes, but that the body goes when its retention is over. */
@MappedSuperclass
public abstract class Arrived {

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

    @Column(name = "key_hint")
    private String keyHint;

    protected Arrived() {}

    /**
     * @param bodyLength bytes received
     * @param digest of the bytes received; the body may be masked already
     */
    Arrived(UUID id, IncomingDelivery incoming, long bodyLength, String digest) {
        this.id = requireNonNull(id, "id");
        receivedAt = incoming.receivedAt();
        source = incoming.source();
        remoteAddress = ColumnText.cut(incoming.remoteAddress(), 100);
        signedAt = incoming.signedAt();
        query = ColumnText.cut(incoming.query(), 2000);
        headers = incoming.headers();
        body = AccessToken.mask(incoming.body());
        this.bodyLength = bodyLength;
        this.digest = requireNonNull(digest, "digest");
        event = ColumnText.cut(incoming.envelope().event(), 100);
        subject = incoming.envelope().subject();
        subjectId = ColumnText.cut(incoming.envelope().subjectId(), Envelope.MAX_ID_LENGTH);
        keyHint = ColumnText.cut(incoming.keyHint(), 10);
    }

    /** Whether something in the body of that delivery was masked by storing it. */
    boolean isMaskedHere(IncomingDelivery incoming) {
        return body != incoming.body();
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

    /** The last characters of the key that fitted; may be null. */
    public String getKeyHint() {
        return keyHint;
    }
}
