package io.callboard.call;

import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.uuid.UuidCreator;
import io.callboard.event.EventOrder;
import io.callboard.event.EventType;
import io.callboard.event.Labels;
import io.callboard.event.Merge;
import io.callboard.event.Moment;
import io.callboard.event.Numbers;
import io.callboard.event.Remark;
import io.callboard.event.WebhookEvent.CallEvent;
import io.callboard.list.Documents;
import io.callboard.list.Reindexed;
import io.callboard.list.Reworded;
import io.callboard.search.Script;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One voice call, put together from its events. Each fact belongs to the event that stands highest among those that tell
 * it, see {@link EventOrder}; a fact that an event does not carry is never erased. So all orders and repetitions of the
 * same events end in an equal call, and it never goes backwards.
 */
@Entity
@Table(name = "voice_call")
@Cacheable(false)
public class Call extends CallFacts {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "source")
    private String source;

    @Column(name = "call_id")
    private String callId;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private CallStatus status;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @Column(name = "first_sent_at")
    private Instant firstSentAt;

    @Column(name = "labels")
    private String labels;

    @Column(name = "transfer_steps")
    private String transferSteps;

    @Column(name = "origins")
    private String origins;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    @Column(name = "version")
    private long version;

    /** The layout of its attributes; 0 before they are kept. */
    @Column(name = "indexed")
    private short indexed;

    /** What its attributes were made of. */
    @Transient
    private Documents indexedDocuments = Documents.NONE;

    /** What its words were made of; null before they are kept. */
    @Transient
    private Script indexedScript;

    @Transient
    private List<Remark> remarks = List.of();

    protected Call() {}

    /**
     * A call of which nothing is known yet; it can be stored once an event was applied.
     *
     * @param source name of the configured source, 1 to 255 characters
     * @param callId the provider's id, 1 to 255 characters
     */
    public Call(String source, String callId) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.source = requireNonNull(source, "source");
        this.callId = requireNonNull(callId, "callId");
        this.status = CallStatus.REGISTERED;
    }

    /**
     * Folds an event in.
     *
     * @return whether anything became known by it
     * @throws IllegalArgumentException when the event is of another call
     */
    public boolean apply(CallEvent event) {
        if (!callId.equals(event.call().callId())) {
            throw new IllegalArgumentException("event of another call");
        }
        Merge merge = new Merge(origins, event.order());
        merge.note(event.type());
        merge(event.call(), merge);
        if (event.type().isTransfer()) {
            TransferSteps steps = new TransferSteps(transferSteps);
            steps.add(event);
            transferSteps = steps.text();
        }
        origins = merge.origins();
        place(merge, Instant.ofEpochMilli(event.order().sentAt()));
        remarks = merge.remarks();
        return merge.changed();
    }

    /** What could not be kept as the event that was applied last told it; not stored. */
    public List<Remark> remarks() {
        return remarks;
    }

    /**
     * Folds the query string of an event's delivery into the labels.
     *
     * @param query without the question mark; null for none
     * @return whether a label became known by it
     */
    public boolean label(String query, EventOrder order) {
        Merge merge = new Merge(origins, order);
        labels = Labels.merge(labels, query, merge);
        origins = merge.origins();
        return merge.changed();
    }

    /**
     * Notes that something became known.
     *
     * @return the moment, in whole ms; for each change of one call a later one, whatever the nodes' clocks say
     */
    public Instant changed(Instant now) {
        changedAt = Moment.after(changedAt, now);
        return changedAt;
    }

    @PostLoad
    void loaded() {
        indexedDocuments = indexed < Documents.LAYOUT ? Documents.NONE : documents(labels);
        indexedScript = status.isOver() ? script() : null;
    }

    /** Brings its attributes to what is known now. */
    Reindexed reindex() {
        transcripts.readTools();
        Documents before = indexedDocuments;
        indexedDocuments = documents(labels);
        indexed = Documents.LAYOUT;
        return before.equals(indexedDocuments)
                ? new Reindexed(id, Set.of(), Set.of())
                : Reindexed.of(id, before, indexedDocuments);
    }

    /** Brings its words to what was said, once it is over: before, each line would have all of them indexed anew. */
    Optional<Reworded> reword() {
        Script before = indexedScript;
        indexedScript = status.isOver() ? script() : before;
        return indexedScript == null || indexedScript.equals(before)
                ? Optional.empty()
                : Optional.of(new Reworded(id, indexedScript));
    }

    private void place(Merge merge, Instant sentAt) {
        firstSentAt = firstSentAt == null || sentAt.isBefore(firstSentAt) ? sentAt : firstSentAt;
        Instant known = getStartTimestamp() == null ? getEndTimestamp() : getStartTimestamp();
        occurredAt = known == null ? firstSentAt : known;
        status = CallStatus.of(
                merge.highestRank(),
                merge.has(EventType.CALL_ERROR),
                getEndTimestamp() != null,
                getDisconnectionReason(),
                getCallStatus());
    }

    /** This call as someone sees it who may or may not see phone numbers. What is stored stays as it is. */
    public Call seen(Numbers numbers) {
        this.numbers = numbers;
        return this;
    }

    /** Callboard's own id, time-ordered. */
    public UUID getId() {
        return id;
    }

    public String getSource() {
        return source;
    }

    public String getCallId() {
        return callId;
    }

    public CallStatus getStatus() {
        return status;
    }

    /** When it started, else ended, else the earliest time at which one of its events was sent. */
    public Instant getOccurredAt() {
        return occurredAt;
    }

    /** When anything became known of it last; null for those stored before that was kept. */
    public Instant getChangedAt() {
        return changedAt;
    }

    /** The parameters of its deliveries' query strings, by name; empty for none. */
    public Map<String, String> getLabels() {
        return numbers.texts(Labels.parse(labels));
    }

    /** The attempts to transfer it, in the order they were started; empty for none. */
    public List<Transfer> getTransfers() {
        return new TransferSteps(transferSteps)
                .transfers().stream().map(transfer -> transfer.seen(numbers)).toList();
    }

    /** Whether there is a link to a recording. */
    public boolean hasRecording() {
        return links.hasRecording();
    }

    /** Whether the agent called a tool. */
    public boolean hasTools() {
        return transcripts.hasTools();
    }
}
