package io.callboard.access;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Callboard's own users. */
@Stateless
public class BoardUserRepository {

    @PersistenceContext(unitName = "callboard")
    EntityManager entities;

    public Optional<BoardUser> find(String name) {
        return Optional.ofNullable(entities.find(BoardUser.class, name));
    }

    public boolean isEmpty() {
        return entities.createQuery("select count(u) from BoardUser u", Long.class)
                        .getSingleResult()
                == 0;
    }

    /** Stores a new user at once; throws {@code EJBException} when there is one of that name. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void add(BoardUser user) {
        entities.persist(user);
        entities.flush();
    }
}
