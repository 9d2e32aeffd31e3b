package io.callboard.review;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** Whether a call or chat was reviewed, and who is to look after it. One for each that somebody touched. */
@Entity
@Table(name = "review")
@Cacheable(false)
public class Review extends Addition {

    @Column(name = "reviewed_by")
    private String reviewedBy;

    @Column(name = "reviewed_at")
    private Instant reviewedAt;

    @Column(name = "assignee")
    private String assignee;

    @Column(name = "assigned_by")
    private String assignedBy;

    @Column(name = "assigned_at")
    private Instant assignedAt;

    @Version
    @Column(name = "version")
    private long version;

    protected Review() {}

    Review(About about) {
        super(about);
    }

    /** Whoever reviewed first stays the one who did. */
    boolean review(String by, Instant now) {
        if (isReviewed()) {
            return false;
        }
        reviewedBy = by;
        reviewedAt = now;
        return true;
    }

    boolean unreview() {
        boolean was = isReviewed();
        reviewedBy = null;
        reviewedAt = null;
        return was;
    }

    /** @param user null for nobody */
    boolean assign(String user, String by, Instant now) {
        if (user == null ? assignee == null : user.equals(assignee)) {
            return false;
        }
        assignee = user;
        assignedBy = by;
        assignedAt = now;
        return true;
    }

    public boolean isReviewed() {
        return reviewedAt != null;
    }

    /** Null while it is not reviewed, as is the moment. */
    public String getReviewedBy() {
        return reviewedBy;
    }

    public Instant getReviewedAt() {
        return reviewedAt;
    }

    /** Null for nobody. */
    public String getAssignee() {
        return assignee;
    }

    /** Who assigned it last, or took it from whom it was assigned to; null when nobody ever did, as is the moment. */
    public String getAssignedBy() {
        return assignedBy;
    }

    public Instant getAssignedAt() {
        return assignedAt;
    }
}
