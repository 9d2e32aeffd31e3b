package io.callboard.view;

import io.callboard.audit.Deed;
import io.callboard.audit.Note;
import io.callboard.audit.Target;
import io.callboard.audit.Trail;
import io.callboard.event.Numbers;
import io.callboard.event.Subject;
import io.callboard.inbox.Delivery;
import io.callboard.inbox.DeliveryRepository;
import io.callboard.inbox.DeliveryRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The deliveries behind a call or chat, oldest first, and one of them as it came. */
@Named
@RequestScoped
public class Life {

    @Inject
    DeliveryRepository deliveries;

    @Inject
    Trail trail;

    private List<DeliveryRow> rows = List.of();
    private Delivery shown;

    /**
     * @param raw whether one of them is shown as it came, which the audit is told
     * @param asked which one; null for the newest
     */
    void load(String source, Subject subject, String subjectId, boolean raw, String asked) {
        rows = deliveries.ofSubject(source, subject, subjectId).stream()
                .map(row -> row.seen(Sight.numbers()))
                .toList();
        shown = raw && Sight.numbers() == Numbers.SHOWN ? chosen(asked) : null;
        if (shown != null && CurrentRequest.isRead()) {
            Target target = Target.of(Target.Kind.DELIVERY, shown.getId());
            trail.tell(Note.done(Deed.DELIVERY_OPENED, CurrentRequest.actor().who(), target));
        }
    }

    private Delivery chosen(String asked) {
        return rows.stream()
                .filter(row -> row.id().toString().equals(asked))
                .findFirst()
                .or(() -> rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(rows.size() - 1)))
                .map(DeliveryRow::id)
                .flatMap(this::find)
                .orElse(null);
    }

    private Optional<Delivery> find(UUID id) {
        return deliveries.find(id);
    }

    public List<DeliveryRow> getRows() {
        return rows;
    }

    /** The delivery whose body is shown; null when there is none, or the user may not see bodies. */
    public Delivery getShown() {
        return shown;
    }
}
