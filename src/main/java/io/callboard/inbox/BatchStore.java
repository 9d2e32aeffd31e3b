package io.callboard.inbox;

import static java.util.Objects.requireNonNull;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Stores deliveries that wait together: in one transaction when that does, otherwise each for itself. */
final class BatchStore {

    private static final System.Logger LOGGER = System.getLogger(BatchStore.class.getName());

    /** The same bytes can be stored elsewhere at the same moment, and vanish in a rollback, so often and no more. */
    private static final int TRIES = 3;

    private final DeliveryStore store;
    private final BooleanSupplier busy;

    /** @param busy whether they will not be announced, because the projection is behind */
    BatchStore(DeliveryStore store, BooleanSupplier busy) {
        this.store = requireNonNull(store, "store");
        this.busy = requireNonNull(busy, "busy");
    }

    /** Those that failed, by id, and why; all others are committed when this returns. */
    Map<UUID, RuntimeException> add(List<Delivery> deliveries) {
        return add(deliveries, 1);
    }

    /** The same for deliveries of which some may be stored already, by a commit whose end was not seen. */
    Map<UUID, RuntimeException> addMissing(List<Delivery> deliveries) {
        return add(deliveries, 2);
    }

    private Map<UUID, RuntimeException> add(List<Delivery> deliveries, int firstTry) {
        for (int tries = firstTry; ; tries++) {
            try {
                Duration grace = busy.getAsBoolean() ? Duration.ZERO : DeliveryStore.GRACE;
                if (tries == 1) {
                    store.addAll(deliveries, grace);
                } else {
                    store.addInTurn(missing(deliveries), grace);
                }
                return Map.of();
            } catch (RuntimeException e) {
                StoreFailure failure = StoreFailure.of(e);
                LOGGER.log(
                        Level.DEBUG,
                        "{0} deliveries not stored, {1}: {2}",
                        deliveries.size(),
                        failure,
                        Failure.describe(e));
                if (failure.mayBeAway() || (deliveries.size() == 1 && isLast(failure, tries))) {
                    return all(deliveries, e);
                }
                if (isLast(failure, tries)) {
                    return addAlone(deliveries);
                }
            }
        }
    }

    private static boolean isLast(StoreFailure failure, int tries) {
        return failure != StoreFailure.CONFLICT || tries >= TRIES;
    }

    /** So that one that is refused keeps back no other. */
    private Map<UUID, RuntimeException> addAlone(List<Delivery> deliveries) {
        Map<UUID, RuntimeException> failures = new HashMap<>();
        List<Delivery> left = new ArrayList<>(deliveries);
        while (!left.isEmpty()) {
            Delivery next = left.remove(0);
            Map<UUID, RuntimeException> failed = addMissing(List.of(next));
            failures.putAll(failed);
            RuntimeException cause = failed.get(next.getId());
            if (cause != null && StoreFailure.of(cause).mayBeAway()) {
                failures.putAll(all(left, cause));
                break;
            }
        }
        return failures;
    }

    /** In the order of their ids, as everyone else who stores them does. */
    private List<Delivery> missing(List<Delivery> deliveries) {
        Set<UUID> stored = store.stored(deliveries.stream().map(Delivery::getId).toList());
        return deliveries.stream()
                .filter(delivery -> !stored.contains(delivery.getId()))
                .sorted(Comparator.comparing(Delivery::getId))
                .toList();
    }

    private static Map<UUID, RuntimeException> all(List<Delivery> deliveries, RuntimeException cause) {
        Map<UUID, RuntimeException> failures = new HashMap<>();
        deliveries.forEach(delivery -> failures.put(delivery.getId(), cause));
        return failures;
    }
}
