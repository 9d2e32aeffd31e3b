package io.callboard.inbox;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Stands for the store of a database that cannot be reached. */
class AwayStore extends DeliveryStore {

    static PersistenceException away() {
        return new PersistenceException(new SQLException("connection lost", "08006"));
    }

    @Override
    public void addAll(List<Delivery> deliveries, Duration grace) {
        throw away();
    }

    @Override
    public void addInTurn(List<Delivery> deliveries, Duration grace) {
        throw away();
    }

    @Override
    public void probe(Delivery example) {
        throw away();
    }

    @Override
    public Set<UUID> stored(Collection<UUID> ids) {
        throw away();
    }
}
