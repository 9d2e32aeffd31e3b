package io.callboard.chat;

import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.uuid.UuidCreator;
import io.callboard.event.EventOrder;
import io.callboard.event.Labels;
import io.callboard.event.Merge;
import io.callboard.event.Moment;
import io.callboard.event.Numbers;
import io.callboard.event.Remark;
import io.callboard.event.WebhookEvent.ChatEvent;
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
 * One chat, put together from its events. Each fact belongs to the event that stands highest among those that tell
 * it, see {@link EventOrder}; a fact that an event does not carry is never erased. So all orders and repetitions of the
 * same events end in an equal chat, and it never goes backwards.
 */
@Entity
@Table(name = "chat")
@Cacheable(false)
public class Chat extends ChatFacts {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "source")
    private String source;

    @Column(name = "chat_id")
    private String chatId;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private ChatStatus status;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @Column(name = "first_sent_at")
    private Instant firstSentAt;

    @Column(name = "labels")
    private String labels;

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

    protected Chat() {}

    /**
     * A chat of which nothing is known yet; it can be stored once an event was applied.
     *
     * @param source name of the configured source, 1 to 255 characters
     * @param chatId the provider's id, 1 to 255 characters
     */
    public Chat(String source, String chatId) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.source = requireNonNull(source, "source");
        this.chatId = requireNonNull(chatId, "chatId");
        this.status = ChatStatus.ONGOING;
    }

    /**
     * Folds an event in.
     *
     * @return whether anything became known by it
     * @throws IllegalArgumentException when the event is of another chat
     */
    public boolean apply(ChatEvent event) {
        if (!chatId.equals(event.chat().chatId())) {
            throw new IllegalArgumentException("event of another chat");
        }
        Merge merge = new Merge(origins, event.order());
        merge.note(event.type());
        merge(event.chat(), merge);
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
     * @return the moment, in whole ms; for each change of one chat a later one, whatever the nodes' clocks say
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
        if (indexed < Documents.LAYOUT) {
            content.readTools();
        }
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
        status = ChatStatus.of(merge.highestRank(), getEndTimestamp() != null, getChatStatus());
    }

    /** This chat as someone sees it who may or may not see phone numbers. What is stored stays as it is. */
    public Chat seen(Numbers numbers) {
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

    public String getChatId() {
        return chatId;
    }

    public ChatStatus getStatus() {
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
}
