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
import io.callboard.list.Asked;
import io.callboard.list.Filter;
import io.callboard.list.Listed;
import io.callboard.list.Place;
import io.callboard.list.Slice;
import io.callboard.list.Tally;
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
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

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
    Consent consent;

    @Inject
    Words words;

    @Inject
    Times times;

    private FilteredListing list;
    private Found<DeliveryRow> found;
    private FilterPanel panel;
    private DeliveryCounts counts = DeliveryCounts.UNKNOWN;
    private Delivery opened;

    @PostConstruct
    void load() {
        list = FilteredListing.besideOne(Listing.requested("deliveries.xhtml"), DeliverySort.Column.RECEIVED.name());
        Asked asked = new Asked(times.getNow(), times.getZone());
        DeliverySort sort = sort();
        found = Found.of(
                list,
                DeliveryFilter.FIELDS,
                sort.order(),
                asked,
                (filter, place, size, now) -> read(filter, sort, place, size, now));
        panel = new FilterPanel(found, list, words, times.getZone())
                .label("status", value -> words.get("delivery.status." + value.toUpperCase(Locale.ROOT)))
                .label("subject", value -> words.get("delivery.subject." + value.toUpperCase(Locale.ROOT)));
        open();
    }

    private void open() {
        try {
            UUID id = openedId();
            opened = id == null ? null : deliveries.find(id).orElse(null);
            if (opened != null && isOperator() && CurrentRequest.isRead()) {
                trail.tell(Note.done(Deed.DELIVERY_OPENED, getWho(), Target.of(Target.Kind.DELIVERY, id)));
            }
        } catch (EJBException e) {
            LOGGER.log(Level.WARNING, "Cannot open a delivery: {0}", Causes.of(e));
        }
    }

    private Listed<DeliveryRow> read(Filter filter, DeliverySort sort, Place place, int size, Instant now) {
        Slice<DeliveryRow> slice =
                deliveries.page(filter, sort, place, size, now).map(row -> row.seen(Sight.numbers()));
        Tally tally = deliveries.tally(filter);
        counts = DeliveryCounts.of(tally, statuses -> deliveries.countByStatus(filter, statuses, Tally.MOST));
        return new Listed<>(slice, tally);
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

    public FilteredListing getList() {
        return list;
    }

    public Found<DeliveryRow> getFound() {
        return found;
    }

    public FilterPanel getPanel() {
        return panel;
    }

    /** Whether the list shows only what could not be projected: then it tells the causes. */
    public boolean isTroubled() {
        return !getStatuses().isEmpty()
                && Set.of(DeliveryStatus.FAILED, DeliveryStatus.DEAD).containsAll(getStatuses());
    }

    /** Those that the list is limited to; empty for all. */
    public Set<DeliveryStatus> getStatuses() {
        return found.filter().get(DeliveryFilter.FIELDS.get("status")).stream()
                .map(term -> DeliveryStatus.valueOf(term.value().toString()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the list shows that status alone; all of them for an empty text. */
    public boolean isOnly(String status) {
        return getStatuses().equals(status.isEmpty() ? Set.of() : Set.of(DeliveryStatus.valueOf(status)));
    }

    /** Null when none is. */
    public Delivery getOpened() {
        return opened;
    }

    /** The open delivery's row. */
    public DeliveryRow getOpenedRow() {
        return DeliveryRow.of(opened).seen(Sight.numbers());
    }

    /** For each status. */
    public DeliveryCounts getCounts() {
        return counts;
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
        perform("replayed", by -> replay.replay(opened.getId(), by));
    }

    /** Lets the open delivery take the usual way. */
    public void release() throws IOException {
        perform("released", by -> quarantine.release(opened.getId(), by));
    }

    /** Puts the open delivery aside. */
    public void discard() throws IOException {
        perform("discarded", by -> quarantine.discard(opened.getId(), by));
    }

    /** With a reason. */
    private void perform(String done, Consumer<Who> command) throws IOException {
        if (!isOperator() || opened == null) {
            context().responseSendError(403, null);
            FacesContext.getCurrentInstance().responseComplete();
            return;
        }
        if (!consent.isGiven()) {
            return;
        }
        try {
            command.accept(consent.actor().who());
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
