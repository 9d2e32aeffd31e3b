package io.callboard.savedview;

import io.callboard.audit.AuditEntry;
import io.callboard.audit.Note;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where views are kept. What changes one that others may see is audited in the same transaction. */
@Stateless
public class SavedViewRepository {

    @PersistenceContext(unitName = "callboard")
    EntityManager entities;

    /** One's own and those that are shared, by name. */
    public List<SavedView> visible(String list, String user) {
        return entities.createQuery(
                        "select v from SavedView v where v.list = :list and (v.owner = :user or v.shared = true)"
                                + " order by lower(v.name), v.id",
                        SavedView.class)
                .setParameter("list", list)
                .setParameter("user", user)
                .getResultList();
    }

    /** With which one the list begins for that user, whether or not it is seen; empty for none. */
    public Optional<UUID> preferred(String list, String user) {
        return find(list, user).map(DefaultView::getView);
    }

    private Optional<SavedView> find(UUID id) {
        return Optional.ofNullable(entities.find(SavedView.class, id));
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void add(SavedView view, Note note) {
        entities.persist(view);
        AuditEntry.write(entities, note.changed(null, view.told()), view.getChangedAt());
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void change(UUID id, Draft draft, Note note, Instant now) {
        SavedView view = find(id).orElseThrow(SavedViewRepository::gone);
        String before = view.told();
        view.become(draft, now);
        AuditEntry.write(entities, note.changed(before, view.told()), now);
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void delete(UUID id, Note note, Instant now) {
        SavedView view = find(id).orElseThrow(SavedViewRepository::gone);
        entities.remove(view);
        AuditEntry.write(entities, note.changed(view.told(), null), now);
    }

    /** @param view null for none */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void prefer(String list, String user, UUID view) {
        Optional<DefaultView> before = find(list, user);
        if (view == null) {
            before.ifPresent(entities::remove);
        } else if (before.isPresent()) {
            before.get().become(view);
        } else {
            entities.persist(new DefaultView(list, user, view));
        }
        entities.flush();
    }

    private Optional<DefaultView> find(String list, String user) {
        return entities.createQuery(
                        "select d from DefaultView d where d.list = :list and d.owner = :user", DefaultView.class)
                .setParameter("list", list)
                .setParameter("user", user)
                .getResultStream()
                .findFirst();
    }

    private static CannotSaveViewException gone() {
        return new CannotSaveViewException(CannotSaveViewException.Reason.GONE);
    }
}
