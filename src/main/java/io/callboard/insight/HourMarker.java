package io.callboard.insight;

import io.callboard.call.CallOccurred;
import io.callboard.chat.ChatOccurred;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** Marks the hours of each call or chat that changes, in the transaction that changes it. The caller flushes both together. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class HourMarker {

    @PersistenceContext(unitName = "callboard")
    EntityManager entityManager;

    public void callOccurred(@Observes CallOccurred call) {
        mark(call.at(), call.before());
    }

    public void chatOccurred(@Observes ChatOccurred chat) {
        mark(chat.at(), chat.before());
    }

    private void mark(Instant at, Instant before) {
        entityManager.persist(new TouchedHour(at));
        if (before != null && !TouchedHour.of(before).equals(TouchedHour.of(at))) {
            entityManager.persist(new TouchedHour(before));
        }
    }
}
