package io.callboard.review;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A word that people put on a call or chat. It only ever comes and goes. */
@Entity
@Table(name = "review_label")
@Cacheable(false)
public class Label extends Addition {

    @Column(name = "label")
    private String text;

    @Column(name = "set_by")
    private String setBy;

    @Column(name = "set_at")
    private Instant setAt;

    protected Label() {}

    Label(About about, String text, String by, Instant now) {
        super(about);
        this.text = requireNonNull(text, "text");
        setBy = requireNonNull(by, "by");
        setAt = requireNonNull(now, "now");
    }

    public String getText() {
        return text;
    }

    public String getSetBy() {
        return setBy;
    }

    public Instant getSetAt() {
        return setAt;
    }
}
