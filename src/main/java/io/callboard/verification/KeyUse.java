package io.callboard.verification;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** When a key of a source verified a delivery for the last time. A key is known by its end alone, as deliveries know it. */
@Entity
@Table(name = "key_use")
public class KeyUse {

    @Id
    private String name;

    @Column(name = "last_at")
    private Instant lastAt;

    protected KeyUse() {}

    KeyUse(String name, Instant lastAt) {
        this.name = requireNonNull(name, "name");
        this.lastAt = requireNonNull(lastAt, "lastAt");
    }

    /** @param hint the end of the key; may be empty */
    static String name(String source, String hint) {
        return source + ' ' + hint;
    }

    /** Deliveries are not chained in the order in which they were received: an earlier one changes nothing. */
    void happened(Instant at) {
        if (at.isAfter(lastAt)) {
            lastAt = at;
        }
    }

    Instant lastAt() {
        return lastAt;
    }
}
