package io.callboard.savedview;

import io.callboard.audit.Deed;
import io.callboard.audit.Note;
import io.callboard.audit.Target;
import io.callboard.audit.Who;
import io.callboard.savedview.CannotSaveViewException.Reason;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What users may do with views. Whether a filter would tell numbers is decided by whoever knows filters. */
@ApplicationScoped
public class SavedViews {

    /** One person's, of one list. */
    static final int MOST = 100;

    @Inject
    SavedViewRepository repository;

    @Inject
    Clock clock;

    /** One's own and those that are shared, by name. */
    public List<SavedView> visible(String list, String user) {
        return repository.visible(list, user);
    }

    /** With which one the list begins for that user; empty when there is none, or it is no longer seen. */
    public Optional<UUID> preferred(String list, String user) {
        return repository.preferred(list, user);
    }

    /**
     * Keeps a list under a name; one's own view of that name becomes it.
     *
     * @throws CannotSaveViewException when one has too many
     */
    public void save(String list, Draft draft, Who by) {
        List<SavedView> own = own(list, by);
        Optional<SavedView> same =
                own.stream().filter(view -> view.getName().equals(draft.name())).findFirst();
        if (same.isPresent()) {
            repository.change(same.get().getId(), draft, note(Deed.VIEW_CHANGED, list, draft.name(), by), now());
        } else if (own.size() >= MOST) {
            throw new CannotSaveViewException(Reason.TOO_MANY);
        } else {
            repository.add(new SavedView(list, by.name(), draft, now()), note(Deed.VIEW_SAVED, list, draft.name(), by));
        }
    }

    /**
     * Has a view be something else.
     *
     * @param any whether it may be somebody else's
     * @throws CannotSaveViewException when it may not and is, is gone, or its owner has another of that name
     */
    public void change(UUID id, String list, Draft draft, Who by, boolean any) {
        SavedView view = writable(id, list, by, any);
        boolean taken = repository.visible(list, view.getOwner()).stream()
                .anyMatch(other -> other.getOwner().equals(view.getOwner())
                        && other.getName().equals(draft.name())
                        && !other.getId().equals(id));
        if (taken) {
            throw new CannotSaveViewException(Reason.NAME_TAKEN);
        }
        repository.change(id, draft, note(Deed.VIEW_CHANGED, list, draft.name(), by), now());
    }

    /** @throws CannotSaveViewException as above */
    public void delete(UUID id, String list, Who by, boolean any) {
        SavedView view = writable(id, list, by, any);
        repository.delete(id, note(Deed.VIEW_DELETED, list, view.getName(), by), now());
    }

    /**
     * Has a list begin with one that the user sees.
     *
     * @param id null for none
     * @throws CannotSaveViewException when the user sees none of that id
     */
    public void prefer(UUID id, String list, String user) {
        if (id != null) {
            seen(id, list, user);
        }
        try {
            repository.prefer(list, user, id);
        } catch (EJBException e) {
            // Another window was faster
            repository.prefer(list, user, id);
        }
    }

    /** @throws CannotSaveViewException when the user sees none of that id */
    public SavedView seen(UUID id, String list, String user) {
        return visible(list, user).stream()
                .filter(view -> view.getId().equals(id))
                .findFirst()
                .orElseThrow(() -> new CannotSaveViewException(Reason.GONE));
    }

    private SavedView writable(UUID id, String list, Who by, boolean any) {
        SavedView view = seen(id, list, by.name());
        if (!any && !view.getOwner().equals(by.name())) {
            throw new CannotSaveViewException(Reason.NOT_YOURS);
        }
        return view;
    }

    private List<SavedView> own(String list, Who by) {
        return repository.visible(list, by.name()).stream()
                .filter(view -> view.getOwner().equals(by.name()))
                .toList();
    }

    private static Note note(Deed deed, String list, String name, Who by) {
        return Note.done(deed, by, Target.of(Target.Kind.VIEW, name)).with(list);
    }

    /** As it is stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
