package io.callboard.rejection;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger.Level;
import java.util.List;

/** Brings what the ledger has counted to the database, and keeps counting where the database takes nothing. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RejectionWriter {

    private static final System.Logger LOGGER = System.getLogger(RejectionWriter.class.getName());

    @Inject
    RejectionLedger ledger;

    @Inject
    RejectionStore store;

    @PersistenceContext(unitName = "callboard")
    EntityManager entityManager;

    private boolean failing;

    /** Every five seconds. */
    @Schedule(hour = "*", minute = "*", second = "2/5", persistent = false)
    public void write() {
        try {
            List<RejectionTally> tallies = ledger.unwritten();
            if (!tallies.isEmpty()) {
                store.write(tallies);
                ledger.written(tallies);
                failing = false;
            }
        } catch (RuntimeException e) {
            // A timer that throws is taken off by some servers; told once, not every five seconds
            LOGGER.log(
                    failing ? Level.DEBUG : Level.WARNING,
                    "Refused requests are counted, but cannot be written now: {0}",
                    e.getClass().getName());
            failing = true;
        }
    }

    /** By itself: other enterprise beans may be stopped already. As a rule nothing is left, and no database to ask. */
    @PreDestroy
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void writeTheLast() {
        try {
            List<RejectionTally> last = ledger.unwritten();
            if (!last.isEmpty()) {
                RejectionStore.write(entityManager, last);
            }
        } catch (RuntimeException e) {
            LOGGER.log(
                    Level.WARNING,
                    "The last refused requests could not be counted: {0}",
                    e.getClass().getName());
        }
    }
}
