package io.callboard.view;

import io.callboard.access.Role;
import io.callboard.audit.Deed;
import io.callboard.audit.Note;
import io.callboard.audit.Target;
import io.callboard.audit.Trail;
import io.callboard.audit.Who;
import io.callboard.inbox.CannotReplayDeliveryException;
import io.callboard.inbox.Delivery;
import io.callboard.inbox.DeliveryFilter;
import io.callboard.inbox.DeliveryRepository;
import io.callboard.inbox.DeliveryRow;
import io.callboard.inbox.DeliverySort;
import io.callboard.inbox.DeliveryStatus;
import io.callboard.inbox.Quarantine;
import io.callboard.inbox.Replay;
import io.callboard.inbox.Resolution;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The deliveries as they came, and what became of them; the one whose id is in the address is open. */
@Named
@RequestScoped
public class DeliveriesView {

    private static final System.Logger LOGGER = System.getLogger(DeliveriesView.class.getName());

    @Inject
    DeliveryRepository deliveries;

    @Inject
    Replay replay;

    @Inject
    Quarantine quarantine;

    @Inject
    Trail trail;

    @Inject
    Words words;

    @Inject
    Times times;

    private Listing list;
    private DeliveryFilter filter = DeliveryFilter.ALL;
    private Map<DeliveryStatus, Long> counts = Map.of();
    private List<DeliveryRow> rows = List.of();
    private Delivery opened;
    private boolean failed;

    @PostConstruct
    void load() {
        list = Listing.of("deliveries.xhtml", DeliverySort.Column.RECEIVED.name());
        try {
            filter = filter().seen(Sight.numbers());
            counts = deliveries.countByStatus();
            list.found(deliveries.count(filter));
            rows = deliveries.list(filter, sort(), list.skipped(), Listing.SIZE).stream()
                    .map(row -> row.seen(Sight.numbers()))
                    .toList();
            UUID id = openedId();
            opened = id == null ? null : deliveries.find(id).orElse(null);
            if (opened != null && isOperator() && CurrentRequest.isRead()) {
                trail.tell(Note.done(Deed.DELIVERY_OPENED, getWho(), Target.of(Target.Kind.DELIVERY, id)));
            }
        } catch (EJBException e) {
            LOGGER.log(Level.WARNING, "Cannot list deliveries: {0}", Causes.of(e));
            failed = true;
        }
    }

    private DeliveryFilter filter() {
        Period period =
                Period.of(list.get("period"), list.get("from"), list.get("to"), times.getNow(), times.getZone());
        return new DeliveryFilter(
                list.get("source"),
                list.get("status", DeliveryStatus.class),
                list.get("event"),
                null,
                list.get("subject"),
                list.get("address"),
                list.get("q"),
                period.from(),
                period.until());
    }

    private DeliverySort sort() {
        DeliverySort.Column column = list.get("sort", DeliverySort.Column.class);
        return new DeliverySort(Objects.requireNonNullElse(column, DeliverySort.Column.RECEIVED), list.isAscending());
    }

    private UUID openedId() {
        try {
            return list.get("id") == null ? null : UUID.fromString(list.get("id"));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    public Listing getList() {
        return list;
    }

    /** What the list shows. */
    public DeliveryFilter getFilter() {
        return filter;
    }

    public List<DeliveryRow> getRows() {
        return rows;
    }

    /** Whether the list shows only what could not be projected: then it tells the causes. */
    public boolean isTroubled() {
        return filter.status() == DeliveryStatus.FAILED || filter.status() == DeliveryStatus.DEAD;
    }

    /** Whether the database did not answer. */
    public boolean isFailed() {
        return failed;
    }

    /** Null when none is. */
    public Delivery getOpened() {
        return opened;
    }

    /** The open delivery's row. */
    public DeliveryRow getOpenedRow() {
        return DeliveryRow.of(opened).seen(Sight.numbers());
    }

    /** How many deliveries have that status. */
    public long count(String status) {
        return counts.getOrDefault(DeliveryStatus.valueOf(status), 0L);
    }

    /** How many deliveries there are. */
    public long getStored() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    public List<Choice> getPeriods() {
        return list.periods(words);
    }

    public List<Chip> getChips() {
        return new Chips(list, words)
                .add("q")
                .add("from")
                .add("to")
                .add("event")
                .add("source")
                .add("address")
                .add("subject")
                .toList();
    }

    /** Whether the user may replay and release. */
    public boolean isOperator() {
        return context().isUserInRole(Role.OPERATOR.roleName())
                || context().isUserInRole(Role.ADMINISTRATOR.roleName());
    }

    /** The user, as deeds are noted. */
    public Who getWho() {
        return CurrentRequest.actor().who();
    }

    public boolean isReplayable() {
        return opened.getBody() != null && Resolution.REPLAY.isFor(opened.getStatus());
    }

    public boolean isReleasable() {
        return opened.getBody() != null && Resolution.RELEASE.isFor(opened.getStatus());
    }

    public boolean isHeld() {
        return opened.getStatus() == DeliveryStatus.QUARANTINED;
    }

    /** Has the open delivery projected once more. */
    public void replay() throws IOException {
        perform("replayed", () -> replay.replay(opened.getId(), getWho()));
    }

    /** Lets the open delivery take the usual way. */
    public void release() throws IOException {
        perform("released", () -> quarantine.release(opened.getId(), getWho()));
    }

    /** Puts the open delivery aside. */
    public void discard() throws IOException {
        perform("discarded", () -> quarantine.discard(opened.getId(), getWho()));
    }

    private void perform(String done, Runnable command) throws IOException {
        if (!isOperator() || opened == null) {
            context().responseSendError(403, null);
            FacesContext.getCurrentInstance().responseComplete();
            return;
        }
        try {
            command.run();
            Toast.show(FacesMessage.SEVERITY_INFO, words, "delivery." + done);
        } catch (CannotReplayDeliveryException e) {
            LOGGER.log(Level.DEBUG, "Not {0}: {1}", done, e.getMessage());
            Toast.show(FacesMessage.SEVERITY_ERROR, words, "delivery.refused");
        }
        context().redirect(list.opened(opened.getId()));
    }

    private static ExternalContext context() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
