package io.callboard.access;

import io.callboard.audit.AuditEntry;
import io.callboard.audit.Deed;
import io.callboard.audit.Note;
import io.callboard.audit.Target;
import io.callboard.audit.Who;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tokens of programs. */
@Stateless
public class ApiTokenRepository {

    /** How exact the last use is known; a row written for each request would cost more than the request. */
    static final Duration USE = Duration.ofMinutes(1);

    @PersistenceContext(unitName = "callboard")
    EntityManager entities;

    public Optional<ApiToken> find(String digest) {
        return entities.createQuery("select t from ApiToken t where t.digest = :digest", ApiToken.class)
                .setParameter("digest", digest)
                .getResultStream()
                .findFirst();
    }

    /** All of them, the newest first. */
    public List<ApiToken> list() {
        return entities.createQuery("select t from ApiToken t order by t.createdAt desc, t.id desc", ApiToken.class)
                .getResultList();
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void add(ApiToken token, Note note) {
        entities.persist(token);
        AuditEntry.write(entities, note, token.getCreatedAt());
    }

    /**
     * Lets it open nothing from now on.
     *
     * @param by who wants it
     * @return it; empty when there is none of that id
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<ApiToken> revoke(UUID id, Instant now, Who by) {
        Optional<ApiToken> token =
                Optional.ofNullable(entities.find(ApiToken.class, id, LockModeType.PESSIMISTIC_WRITE));
        token.ifPresent(known -> {
            known.revoke(now);
            Note note = Note.done(Deed.TOKEN_REVOKED, by, Target.of(Target.Kind.TOKEN, known.getName()));
            AuditEntry.write(entities, note.with("made by " + known.getMakerLabel()), now);
        });
        return token;
    }

    /** Notes that it was used, once a minute. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void used(UUID id, Instant now) {
        entities.createQuery("update ApiToken t set t.lastUsedAt = :now"
                        + " where t.id = :id and (t.lastUsedAt is null or t.lastUsedAt <= :before)")
                .setParameter("now", now)
                .setParameter("before", now.minus(USE))
                .setParameter("id", id)
                .executeUpdate();
    }
}
