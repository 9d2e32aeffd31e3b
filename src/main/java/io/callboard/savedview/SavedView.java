package io.callboard.savedview;

import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.uuid.UuidCreator;
import io.callboard.event.Numbers;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A list under a name. */
@Entity
@Table(name = "saved_view")
@Cacheable(false)
public class SavedView {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "list")
    private String list;

    @Column(name = "owner")
    private String owner;

    @Column(name = "name")
    private String name;

    @Column(name = "shared")
    private boolean shared;

    @Column(name = "query")
    private String query;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    @Column(name = "version")
    private long version;

    protected SavedView() {}

    SavedView(String list, String owner, Draft draft, Instant now) {
        id = UuidCreator.getTimeOrderedEpoch();
        this.list = requireNonNull(list, "list");
        this.owner = requireNonNull(owner, "owner");
        become(draft, now);
    }

    void become(Draft draft, Instant now) {
        name = draft.name();
        shared = draft.shared();
        query = draft.query();
        changedAt = requireNonNull(now, "now");
    }

    /** What the audit tells of it: of the filters of a private one their names alone, as they may hold numbers. */
    String told() {
        String filters = shared
                ? query
                : Stream.of(query.split("&"))
                        .map(each -> each.replaceFirst("=.*", ""))
                        .distinct()
                        .collect(Collectors.joining(" "));
        return Numbers.HIDDEN.text(name + (shared ? ", shared: " : ", private: ") + filters);
    }

    public UUID getId() {
        return id;
    }

    /** {@code calls} or {@code chats}. */
    public String getList() {
        return list;
    }

    /** As deeds are noted. */
    public String getOwner() {
        return owner;
    }

    public String getName() {
        return name;
    }

    /** Whether everybody sees it. */
    public boolean isShared() {
        return shared;
    }

    /** As in the list's address, without a question mark. */
    public String getQuery() {
        return query;
    }

    public Instant getChangedAt() {
        return changedAt;
    }
}
