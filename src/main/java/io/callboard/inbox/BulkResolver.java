package io.callboard.inbox;

import io.callboard.audit.Who;
import io.callboard.list.Place;
import io.callboard.list.Slice;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Works orders off in the background, a batch to a transaction, in order of arrival. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BulkResolver {

    static final int BATCH = 200;

    private static final System.Logger LOGGER = System.getLogger(BulkResolver.class.getName());

    @Inject
    ResolvableDeliveries deliveries;

    @Inject
    Resolutions resolutions;

    @Inject
    Announcer announcer;

    @Inject
    Clock clock;

    /** No more than were counted as it started. Never throws: the run tells how it went. */
    @Asynchronous
    public void work(BulkRun run) {
        boolean through = false;
        try {
            workOff(run);
            through = true;
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, "What was to be done to many deliveries broke off: {0}", Failure.describe(e));
        } finally {
            run.end(clock.instant(), through);
            tell(run.progress());
        }
    }

    private void workOff(BulkRun run) {
        long left = run.progress().total();
        Place place = null;
        do {
            Slice<UUID> batch = deliveries.after(run.order(), place, run.until(), (int) Math.min(BATCH, left));
            if (!batch.rows().isEmpty()) {
                resolve(batch.rows(), run);
            }
            left -= batch.rows().size();
            place = batch.next();
        } while (place != null && left > 0);
    }

    /** Few are announced as they are committed; many are left to the sweeper, which does so at a steady pace. */
    private void resolve(List<UUID> ids, BulkRun run) {
        boolean few = run.isWithin(BATCH);
        Resolution what = run.order().what();
        Who by = run.order().by();
        Decision decision =
                few ? Decision.announced(what, by, clock.instant()) : Decision.swept(what, by, clock.instant());
        List<Resolved> resolved = resolutions.carryOut(decision, ids);
        run.note(resolved);
        for (int i = 0; few && i < ids.size(); i++) {
            if (resolved.get(i).isToBeProjected()) {
                announcer.announce(ids.get(i));
            }
        }
    }

    private static void tell(BulkProgress progress) {
        LOGGER.log(
                Level.INFO,
                "{0} of many deliveries by {1}: {2} of {3} done, {4} without a body, {5} of another status by then",
                progress.order().what(),
                ColumnText.line(progress.order().by().name()),
                progress.done(),
                progress.total(),
                progress.bodyGone(),
                progress.changed());
    }
}
