package io.callboard.export;

import io.callboard.audit.Outcome;
import io.callboard.audit.Trail;
import io.callboard.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The exports that are under way on this node: few at a time, so that they leave the database to the deliveries. */
@ApplicationScoped
public class Exports {

    /** One that nobody has begun to read by then is forgotten. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Set<Export<?>> underWay = new HashSet<>();

    @Inject
    Trail trail;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /**
     * Begins one, which is audited before anything of it is read.
     *
     * @return to be written to a stream and closed
     * @throws TooManyExportsException when others must end first
     * @throws jakarta.ejb.EJBException when it cannot be audited
     */
    public <R> Export<R> begin(ExportOrder<R> order) {
        Export<R> export = new Export<>(this, order, clock.instant());
        enter(export);
        try {
            trail.write(order.note(Outcome.BEGUN));
        } catch (RuntimeException e) {
            leave(export);
            throw e;
        }
        return export;
    }

    private synchronized void enter(Export<?> export) {
        Instant limit = clock.instant().minus(PATIENCE);
        List<Export<?>> forgotten =
                underWay.stream().filter(other -> other.forget(limit)).toList();
        forgotten.forEach(other -> ended(other, Outcome.BROKEN_OFF, 0));
        int most = settings.disclosure().exports();
        if (underWay.size() >= most) {
            throw new TooManyExportsException(most);
        }
        underWay.add(export);
    }

    private synchronized void leave(Export<?> export) {
        underWay.remove(export);
    }

    void ended(Export<?> export, Outcome outcome, long rows) {
        leave(export);
        trail.tell(export.order().note(outcome).counted(rows));
    }
}
