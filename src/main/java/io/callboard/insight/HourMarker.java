package io.callboard.insight;

import io.callboard.call.CallOccurred;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Marks the hours of each call that changes, in the transaction that changes it. The caller flushes both together. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class HourMarker {

    @PersistenceContext(unitName = "callboard")
    EntityManager entityManager;

    public void callOccurred(@Observes CallOccurred call) {
        entityManager.persist(new TouchedHour(call.at()));
        if (call.before() != null && !TouchedHour.of(call.before()).equals(TouchedHour.of(call.at()))) {
            entityManager.persist(new TouchedHour(call.before()));
        }
    }
}
