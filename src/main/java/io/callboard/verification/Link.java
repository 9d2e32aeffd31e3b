package io.callboard.verification;

import io.callboard.event.Remark;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A delivery as the chain sees it: what never changes of it but its body, and its place in the chain. */
@Entity
@Table(name = "delivery")
public class Link {

    @Id
    private UUID id;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "remote_address")
    private String remoteAddress;

    @Column(name = "signed_at")
    private Instant signedAt;

    private String source;
    private String query;
    private String headers;

    @Column(name = "body_length")
    private long bodyLength;

    private String digest;
    private String event;
    private String subject;

    @Column(name = "subject_id")
    private String subjectId;

    @Column(name = "key_hint")
    private String keyHint;

    private String remarks;

    @Column(name = "chain_number")
    private Long number;

    @Column(name = "chain_hash")
    private String hash;

    @Column(name = "body_hash")
    private String bodyHash;

    protected Link() {}

    /** Gives it the next place. */
    void follow(long predecessor, String predecessorsHash, String hashOfBody) {
        number = predecessor + 1;
        bodyHash = hashOfBody;
        hash = hashAfter(predecessorsHash);
    }

    /** The hash that it has in its place when nothing of it was changed. */
    String hashAfter(String predecessorsHash) {
        return new Content()
                .add(predecessorsHash)
                .add(number)
                .add(id)
                .add(receivedAt.toEpochMilli())
                .add(source)
                .add(remoteAddress)
                .add(signedAt == null ? null : signedAt.toEpochMilli())
                .add(query)
                .add(headers)
                .add(bodyLength)
                .add(digest)
                .add(bodyHash)
                .add(event)
                .add(subject)
                .add(subjectId)
                .add(keyHint)
                .hash();
    }

    /** Whether the body is stored otherwise than it came, so that its digest says nothing of what is stored. */
    boolean isMasked() {
        return Remark.fromLines(remarks).stream().anyMatch(remark -> remark.code() == Remark.Code.ACCESS_TOKEN_MASKED);
    }

    UUID id() {
        return id;
    }

    /** Which key verified it; empty when it is unsigned. */
    Optional<String> keyName() {
        return Optional.ofNullable(keyHint).map(hint -> KeyUse.name(source, hint));
    }

    Instant receivedAt() {
        return receivedAt;
    }

    /** From 1; null while it is not chained. */
    Long number() {
        return number;
    }

    /** SHA-256 in hex; null while it is not chained. */
    String hash() {
        return hash;
    }

    /** SHA-256 of the body as received, in hex. */
    String digest() {
        return digest;
    }

    /** SHA-256 of the body as stored, in hex; null while it is not chained. */
    String bodyHash() {
        return bodyHash;
    }
}
