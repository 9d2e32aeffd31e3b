package io.callboard.inbox;

import io.callboard.event.Remark;
import io.callboard.trace.Traces;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** One POST that was genuine, and what became of it, which is changed by conditional updates only. */
@Entity
@Table(name = "delivery")
public class Delivery extends Arrived {

    @Enumerated(EnumType.STRING)
    private DeliveryStatus status;

    private int attempts;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    @Column(name = "last_error")
    private String lastError;

    @Convert(converter = RemarksConverter.class)
    private List<Remark> remarks;

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

    private String traceparent;

    @Column(name = "replayed_at")
    private Instant replayedAt;

    protected Delivery() {}

    /** Not stored yet; held when it must be, otherwise {@link #arrive} gives it a status. */
    Delivery(UUID id, IncomingDelivery incoming) {
        this(id, incoming, incoming.body().length, Digest.of(incoming.body()));
    }

    /** The same for one whose body may be masked already: its length and digest are those of the bytes that came. */
    Delivery(UUID id, IncomingDelivery incoming, long bodyLength, String digest) {
        super(id, incoming, bodyLength, digest);
        remarks = incoming.envelope().remarks();
        if (isMaskedHere(incoming)) {
            remark(List.of(new Remark(Remark.Code.ACCESS_TOKEN_MASKED)));
        }
        status = incoming.quarantined() ? DeliveryStatus.QUARANTINED : null;
    }

    /** @param some the trace of the request that brought it; null when nobody traced it */
    Delivery tracedBy(String some) {
        traceparent = some;
        return this;
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
        return status == DeliveryStatus.RECEIVED && nextAttemptAt.isAfter(getReceivedAt());
    }

    void remark(List<Remark> more) {
        remarks = Stream.concat(remarks.stream(), more.stream()).distinct().toList();
    }

    /** What deliveries of the same bytes from the same source have in common. */
    String sameBytesKey() {
        return Digest.key(getSource(), getDigest());
    }

    /** The delivery in a log line: its id, its event, what it is about and its trace, if there is one. */
    public String inLog() {
        return getId() + " (" + ColumnText.line(getEvent()) + ' ' + getSubject() + ' '
                + (getSubjectId() == null ? "-" : ColumnText.line(getSubjectId())) + Traces.inLog(traceparent) + ')';
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

    /** The trace of the request that brought it, as W3C writes it; null when nobody traced it. */
    public String getTraceparent() {
        return traceparent;
    }

    /** Whether somebody wanted it to be projected once more. */
    public boolean isReplayed() {
        return replayedAt != null;
    }
}
