package io.callboard.review;

import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.uuid.UuidCreator;
import io.callboard.event.Subject;
import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/** Something that people added to a call or chat. */
@MappedSuperclass
public abstract class Addition {

    @Id
    @Column(name = "id")
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject")
    private Subject subject;

    @Column(name = "source")
    private String source;

    @Column(name = "subject_id")
    private String subjectId;

    protected Addition() {}

    Addition(About about) {
        requireNonNull(about, "about");
        id = UuidCreator.getTimeOrderedEpoch();
        subject = about.subject();
        source = about.source();
        subjectId = about.id();
    }

    public UUID getId() {
        return id;
    }

    /** What it was added to. */
    public About about() {
        return new About(subject, source, subjectId);
    }
}
