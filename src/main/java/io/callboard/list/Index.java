package io.callboard.list;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/** Keeps the attributes of rows beside them. */
public final class Index<A extends KeptAttribute> {

    private final EntityManager entityManager;
    private final Class<A> type;
    private final BiFunction<UUID, Attribute, A> maker;

    public Index(EntityManager entityManager, Class<A> type, BiFunction<UUID, Attribute, A> maker) {
        this.entityManager = requireNonNull(entityManager, "entityManager");
        this.type = requireNonNull(type, "type");
        this.maker = requireNonNull(maker, "maker");
    }

    /**
     * Writes what changed; before, the rows themselves, as the attributes of a new one would find none.
     *
     * @throws WriteRefusedException when the database takes one of the rows for wrong, or for one that there is already
     */
    public void write(List<Reindexed> changes) {
        try {
            entityManager.flush();
        } catch (PersistenceException e) {
            throw new WriteRefusedException(e);
        }
        for (Reindexed change : changes) {
            change.removed().forEach(attribute -> remove(change.row(), attribute));
            change.added().forEach(attribute -> entityManager.persist(maker.apply(change.row(), attribute)));
        }
    }

    private void remove(UUID row, Attribute attribute) {
        entityManager
                .createQuery("delete from " + type.getSimpleName()
                        + " a where a.kind = :kind and a.name = :name and a.value = :value and a.row = :row")
                .setParameter("kind", attribute.kind())
                .setParameter("name", attribute.name())
                .setParameter("value", attribute.value())
                .setParameter("row", row)
                .executeUpdate();
    }
}
