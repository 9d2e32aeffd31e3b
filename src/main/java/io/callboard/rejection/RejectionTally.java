package io.callboard.rejection;

import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** How many requests were refused for one cause, of one address and for one source, within a minute or so. */
@Entity
@Table(name = "rejection")
public class RejectionTally {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private RejectionCause cause;

    private String address;
    private String source;

    @Column(name = "first_seen")
    private Instant firstSeen;

    @Column(name = "last_seen")
    private Instant lastSeen;

    private long requests;

    @Column(name = "min_skew")
    private Long minSkew;

    @Column(name = "max_skew")
    private Long maxSkew;

    protected RejectionTally() {}

    /**
     * Nothing counted yet.
     *
     * @param address null for all that have no tally of their own
     * @param source null for none
     */
    RejectionTally(RejectionCause cause, String address, String source) {
        this.cause = requireNonNull(cause, "cause");
        this.address = address;
        this.source = source;
    }

    /** Counts one more. */
    void add(Rejection rejection) {
        Instant at = rejection.at();
        firstSeen = firstSeen == null || at.isBefore(firstSeen) ? at : firstSeen;
        lastSeen = lastSeen == null || at.isAfter(lastSeen) ? at : lastSeen;
        requests++;
        if (rejection.skew() != null) {
            long skew = rejection.skew().toMillis();
            minSkew = minSkew == null ? skew : Math.min(minSkew, skew);
            maxSkew = maxSkew == null ? skew : Math.max(maxSkew, skew);
        }
    }

    /** Takes over what a later state of the same tally has counted. */
    void become(RejectionTally later) {
        firstSeen = later.firstSeen;
        lastSeen = later.lastSeen;
        requests = later.requests;
        minSkew = later.minSkew;
        maxSkew = later.maxSkew;
    }

    /** The same as it is now, untouched by what is counted next. Its id tells when it was first given out. */
    RejectionTally given() {
        id = id == null ? UuidCreator.getTimeOrderedEpoch() : id;
        RejectionTally copy = new RejectionTally(cause, address, source);
        copy.id = id;
        copy.become(this);
        return copy;
    }

    /** Null before it is first given out to be written. */
    public UUID getId() {
        return id;
    }

    public RejectionCause getCause() {
        return cause;
    }

    /** Null for all addresses beyond the first ones of that minute. */
    public String getAddress() {
        return address;
    }

    /** What the requests' address named, known or not; null for none, and where there is no one address. */
    public String getSource() {
        return source;
    }

    public Instant getFirstSeen() {
        return firstSeen;
    }

    public Instant getLastSeen() {
        return lastSeen;
    }

    public long getRequests() {
        return requests;
    }

    /** The smallest clock minus signature, negative when the sender's clock is ahead; null unless they are stale. */
    public Duration getMinSkew() {
        return minSkew == null ? null : Duration.ofMillis(minSkew);
    }

    /** The largest clock minus signature; null unless they are stale. */
    public Duration getMaxSkew() {
        return maxSkew == null ? null : Duration.ofMillis(maxSkew);
    }
}
