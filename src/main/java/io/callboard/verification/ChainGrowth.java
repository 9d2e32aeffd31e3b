package io.callboard.verification;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;

/** Has the chain grow with the deliveries, in pages, off the path of a webhook. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ChainGrowth {

    private static final System.Logger LOGGER = System.getLogger(ChainGrowth.class.getName());

    private static final int PAGE = 250;

    /** The most in one run: 5,000 a second, and then others get their turn. */
    private static final int PAGES = 100;

    @Inject
    Chain chain;

    /** Every five seconds. */
    @Schedule(hour = "*", minute = "*", second = "3/5", persistent = false)
    public void grow() {
        try {
            for (int page = 0; page < PAGES; page++) {
                if (chain.extend(PAGE) < PAGE) {
                    break;
                }
            }
        } catch (RuntimeException e) {
            // A timer that throws is taken off by some servers
            LOGGER.log(Level.WARNING, "Deliveries could not be chained: {0}", e.getMessage());
        }
    }

    /** Every day, so that there is a copy of it where the database's writers do not write. */
    @Schedule(hour = "0", minute = "7", persistent = false)
    public void tell() {
        try {
            ChainHead head = chain.head();
            LOGGER.log(
                    Level.INFO, "The chain has {0} deliveries, the last hash is {1}", head.getNumber(), head.getHash());
        } catch (RuntimeException e) {
            LOGGER.log(
                    Level.WARNING,
                    "The chain could not be read: {0}",
                    e.getClass().getName());
        }
    }
}
