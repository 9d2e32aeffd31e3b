package io.callboard.inbox;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A real store with a fault before each call, and one after each commit. */
class FaultyStore extends DeliveryStore {

    private final DeliveryStore real;
    volatile Runnable before = () -> {};
    volatile Runnable after = () -> {};

    FaultyStore(DeliveryStore real) {
        this.real = real;
    }

    @Override
    public void addAll(List<Delivery> deliveries, Duration grace) {
        before.run();
        real.addAll(deliveries, grace);
        after.run();
    }

    @Override
    public void addInTurn(List<Delivery> deliveries, Duration grace) {
        before.run();
        real.addInTurn(deliveries, grace);
        after.run();
    }

    @Override
    public void probe(Delivery example) {
        before.run();
        real.probe(example);
    }

    @Override
    public Set<UUID> stored(Collection<UUID> ids) {
        before.run();
        return real.stored(ids);
    }
}
