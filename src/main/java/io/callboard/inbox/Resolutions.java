package io.callboard.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Carries decisions out: together where that goes, one by one where another came in between. */
@ApplicationScoped
class Resolutions {

    private static final System.Logger LOGGER = System.getLogger(Resolutions.class.getName());

    @Inject
    DeliveryResolution resolution;

    Resolved carryOut(Decision decision, UUID id) {
        return carryOut(decision, List.of(id)).get(0);
    }

    /**
     * Does it to these and commits. When one cannot be written the others still are.
     *
     * @return what became of each, in their order
     * @throws RuntimeException when the database does not take it; those before it are done then
     */
    List<Resolved> carryOut(Decision decision, List<UUID> ids) {
        try {
            return resolution.resolve(decision, ids);
        } catch (RuntimeException e) {
            LOGGER.log(Level.DEBUG, "The same bytes may have come this moment: {0}", Failure.describe(e));
            List<Resolved> all = new ArrayList<>();
            ids.forEach(id -> all.addAll(resolution.resolve(decision, List.of(id))));
            return all;
        }
    }
}
