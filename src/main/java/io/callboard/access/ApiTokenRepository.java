package io.callboard.access;

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
    public void add(ApiToken token) {
        entities.persist(token);
        entities.flush();
    }

    /**
     * Lets it open nothing from now on.
     *
     * @return it; empty when there is none of that id
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<ApiToken> revoke(UUID id, Instant now) {
        Optional<ApiToken> token =
                Optional.ofNullable(entities.find(ApiToken.class, id, LockModeType.PESSIMISTIC_WRITE));
        token.ifPresent(known -> known.revoke(now));
        entities.flush();
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
