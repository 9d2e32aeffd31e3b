package io.callboard.verification;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** Tells when keys verified a delivery. */
@Stateless
public class KeyUses {

    @PersistenceContext(unitName = "callboard")
    EntityManager entityManager;

    /**
     * When the last delivery of that source was received that a key with this end verified, some seconds late; empty when
     * there was none.
     */
    public Optional<Instant> last(String source, String hint) {
        return Optional.ofNullable(entityManager.find(KeyUse.class, KeyUse.name(source, hint)))
                .map(KeyUse::lastAt);
    }
}
