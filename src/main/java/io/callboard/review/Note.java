package io.callboard.review;

import static java.util.Objects.requireNonNull;

import io.callboard.event.Numbers;
import io.callboard.event.StorableText;
import io.callboard.review.CannotReviewException.Reason;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** What somebody wrote about a call or chat, plain text. Its author alone may change it. */
@Entity
@Table(name = "review_note")
@Cacheable(false)
public class Note extends Addition {

    public static final int MOST = 4000;

    @Column(name = "author")
    private String author;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "edited_at")
    private Instant editedAt;

    @Column(name = "content")
    private String text;

    @Version
    @Column(name = "version")
    private long version;

    protected Note() {}

    Note(About about, String text, String author, Instant now) {
        super(about);
        this.text = read(text);
        this.author = requireNonNull(author, "author");
        writtenAt = requireNonNull(now, "now");
    }

    /** @throws CannotReviewException when the text is none */
    void edit(String text, Instant now) {
        this.text = read(text);
        editedAt = now;
    }

    private static String read(String typed) {
        String text = StorableText.of(typed == null ? "" : typed)
                .replaceAll("\\R", "\n")
                .strip();
        if (text.isEmpty() || text.length() > MOST) {
            throw new CannotReviewException(Reason.BAD_NOTE);
        }
        return text;
    }

    public String getAuthor() {
        return author;
    }

    public Instant getWrittenAt() {
        return writtenAt;
    }

    /** Null while it is as it was written. */
    public Instant getEditedAt() {
        return editedAt;
    }

    public String getText() {
        return text;
    }

    /** What the audit tells of it: nothing of what it says. */
    String outline() {
        return "by " + author + ", " + text.length() + " characters";
    }

    /** As someone reads it who may or may not see phone numbers. */
    public String text(Numbers numbers) {
        return numbers.text(text);
    }

    /** Grows with each edit. */
    public long getVersion() {
        return version;
    }
}
