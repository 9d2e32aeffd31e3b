package io.callboard.audit;

import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.uuid.UuidCreator;
import io.callboard.event.StorableText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** A {@link Note} as it is kept. It only ever comes. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {

    private static final int MAX_NAME = 255;
    private static final int MAX_DETAIL = 2000;
    private static final int MAX_REASON = 500;

    @Id
    @Column(name = "id", updatable = false)
    private UUID id;

    @Column(name = "occurred_at", updatable = false)
    private Instant occurredAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "deed", updatable = false)
    private Deed deed;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome", updatable = false)
    private Outcome outcome;

    @Column(name = "who", updatable = false)
    private String who;

    @Column(name = "role", updatable = false)
    private String role;

    @Column(name = "address", updatable = false)
    private String address;

    @Enumerated(EnumType.STRING)
    @Column(name = "object_kind", updatable = false)
    private Target.Kind kind;

    @Column(name = "object_source", updatable = false)
    private String source;

    @Column(name = "object_id", updatable = false)
    private String object;

    @Column(name = "quantity", updatable = false)
    private Long count;

    @Column(name = "detail", updatable = false)
    private String detail;

    @Column(name = "reason", updatable = false)
    private String reason;

    @Column(name = "value_before", updatable = false)
    private String before;

    @Column(name = "value_after", updatable = false)
    private String after;

    protected AuditEntry() {}

    private AuditEntry(Note note, Instant at) {
        id = UuidCreator.getTimeOrderedEpoch();
        occurredAt = requireNonNull(at, "at").truncatedTo(ChronoUnit.MILLIS);
        deed = note.deed();
        outcome = note.outcome();
        who = cut(note.who().name(), MAX_NAME);
        role = note.who().role();
        address = cut(note.who().address(), MAX_NAME);
        kind = note.target().kind();
        source = cut(note.target().source(), MAX_NAME);
        object = cut(note.target().id(), MAX_NAME);
        count = note.count();
        detail = cut(note.detail(), MAX_DETAIL);
        reason = cut(note.who().reason(), MAX_REASON);
        before = cut(note.before(), MAX_DETAIL);
        after = cut(note.after(), MAX_DETAIL);
    }

    /** Writes a note in the caller's transaction, at once: neither the deed nor its note is there without the other. */
    public static void write(EntityManager entities, Note note, Instant at) {
        write(entities, List.of(note), at);
    }

    /** The same of several. */
    public static void write(EntityManager entities, List<Note> notes, Instant at) {
        notes.forEach(note -> entities.persist(new AuditEntry(note, at)));
        entities.flush();
    }

    private static String cut(String text, int most) {
        String known = text == null ? null : StorableText.of(text);
        if (known == null || known.length() <= most) {
            return known;
        }
        return known.substring(0, Character.isHighSurrogate(known.charAt(most - 1)) ? most - 1 : most);
    }
}
