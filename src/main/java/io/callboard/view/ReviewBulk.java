package io.callboard.view;

import io.callboard.event.Subject;
import io.callboard.list.Asked;
import io.callboard.list.Facet;
import io.callboard.list.Filter;
import io.callboard.list.Portion;
import io.callboard.list.Selection;
import io.callboard.review.About;
import io.callboard.review.Applied;
import io.callboard.review.CannotReviewException;
import io.callboard.review.Change;
import io.callboard.review.Change.Kind;
import io.callboard.review.Reviews;
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
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What can be done to many calls or chats of a list at once: to those that are ticked, or to all that fit if they are few. */
@Named
@RequestScoped
public class ReviewBulk {

    /** How many at a time. */
    public static final int MOST = 1000;

    private static final System.Logger LOGGER = System.getLogger(ReviewBulk.class.getName());

    /** In one transaction. */
    private static final int PORTION = 200;

    private static final int MOST_OFFERED = 40;

    @Inject
    Reviews reviews;

    @Inject
    Colleagues colleagues;

    @Inject
    Words words;

    /** Where they come from. */
    public interface Rows {

        /** Those of these ids that there are. */
        List<About> of(Collection<UUID> ids);

        /** Some of all that fit, from that id on; null for the first. */
        Portion<About> before(Filter filter, UUID id, int most);
    }

    /** Whether who looks may change anything; who acts on it asks again. */
    public boolean isAllowed() {
        return ReviewView.isAllowed();
    }

    /** Whether all that fit can be changed at once, and are more than the page shows. */
    public boolean isForAll(Found<?> found) {
        return isFew(found) && found.getCount() > found.getRows().size();
    }

    private static boolean isFew(Found<?> found) {
        return !found.isFailed() && !found.isMisread() && !found.isMore() && found.getCount() <= MOST;
    }

    /** To whom they can be assigned, but oneself. */
    public List<String> getUsers() {
        return colleagues.names().stream()
                .filter(name -> !name.equals(Colleagues.self()))
                .toList();
    }

    /** The labels of what the list shows. */
    public List<String> labels(Found<?> found) {
        return found.tally().facets("label").stream()
                .map(Facet::value)
                .limit(MOST_OFFERED)
                .toList();
    }

    /** Does what the pressed button says, and shows the list again. */
    public void perform(FilteredListing list, Found<?> found, Rows rows) throws IOException {
        ExternalContext context = context();
        if (!isAllowed()) {
            context.responseSendError(403, null);
            FacesContext.getCurrentInstance().responseComplete();
            return;
        }
        try {
            perform(found, rows);
        } catch (CannotReviewException e) {
            Toast.show(FacesMessage.SEVERITY_ERROR, words, "review.refused." + e.reason());
        } catch (EJBException e) {
            LOGGER.log(Level.WARNING, "Cannot keep what was added to many: {0}", Causes.of(e));
            Toast.show(FacesMessage.SEVERITY_ERROR, words, "review.bulk.failed");
        }
        context.redirect(list.getAgain());
    }

    private void perform(Found<?> found, Rows rows) {
        Change change =
                reviews.spelled(change(Deed.of(parameters().get("deed")))).onListOf(made().orElse(null));
        Set<UUID> picked = picked();
        boolean all = parameters().containsKey("every");
        if (all ? !isFew(found) : picked.size() > MOST) {
            Toast.show(FacesMessage.SEVERITY_ERROR, words, "review.bulk.many", MOST);
        } else if (all) {
            tell(all(change, found.filter(), rows));
        } else if (picked.isEmpty()) {
            Toast.show(FacesMessage.SEVERITY_ERROR, words, "review.bulk.none");
        } else {
            tell(picked(change, picked, rows));
        }
    }

    private Change change(Deed deed) {
        Kind kind = Arrays.stream(Kind.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(deed.name()))
                .findFirst()
                .orElseThrow(() -> new CannotReviewException(CannotReviewException.Reason.GONE));
        String typed = context().getRequestParameterMap().getOrDefault("label", "");
        return Change.of(kind, kind.isLabel() && deed.with().isEmpty() ? typed : deed.with());
    }

    /** What is no id is left out. */
    private Set<UUID> picked() {
        return Arrays.stream(parameters().getOrDefault(BulkQuestion.PICK, new String[0]))
                .filter(value -> value.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }

    private Done picked(Change change, Set<UUID> ids, Rows rows) {
        List<About> there = rows.of(ids);
        Done done = new Done(change, ids.size() - there.size());
        for (int i = 0; i < there.size(); i += PORTION) {
            done = perform(done, there.subList(i, Math.min(there.size(), i + PORTION)));
        }
        return done;
    }

    /** Those that the page knew of, by ids, which do not change when the filter is one of what is changed. */
    private Done all(Change change, Filter filter, Rows rows) {
        Done done = new Done(change, 0);
        UUID last = Selection.firstAfter(made().orElse(Instant.EPOCH));
        for (int i = 0; i < MOST / PORTION && last != null; i++) {
            Portion<About> portion = rows.before(filter, last, PORTION);
            done = perform(done, portion.rows());
            last = portion.last();
        }
        return done;
    }

    /** When a list is asked for: when its page was made, so that what is done to yesterday's calls meets those it showed. */
    static Asked asked(Times times) {
        Optional<Instant> made = CurrentRequest.isRead() ? Optional.empty() : made();
        return new Asked(made.orElseGet(times::getNow), times.getZone());
    }

    /** When the page was made on which the rows were ticked. */
    private static Optional<Instant> made() {
        String made = context().getRequestParameterMap().getOrDefault("made", "");
        return made.matches("[0-9]{1,13}") ? Optional.of(Instant.ofEpochMilli(Long.parseLong(made))) : Optional.empty();
    }

    private Done perform(Done done, List<About> abouts) {
        if (abouts.isEmpty()) {
            return done;
        }
        Applied applied =
                reviews.change(done.change(), abouts, CurrentRequest.actor().who(), colleagues.names());
        return done.and(abouts.get(0).subject(), applied, abouts.size());
    }

    private void tell(Done done) {
        Change change = done.change();
        String told = words.get("review.bulk.nothing");
        if (done.changed() > 0) {
            String many = words.format("review.bulk." + done.subject(), done.changed());
            told = words.format("review.bulk." + change.kind(), many, change.value());
        }
        told = done.same() == 0 ? told : words.format("review.bulk.same", told, done.same());
        told = done.overtaken() == 0 ? told : words.format("review.bulk.overtaken", told, done.overtaken());
        Toast.tell(done.gone() == 0 ? told : words.format("review.bulk.gone", told, done.gone()));
    }

    private static Map<String, String[]> parameters() {
        return context().getRequestParameterValuesMap();
    }

    private static ExternalContext context() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    /**
     * What came of it.
     *
     * @param subject what was changed
     * @param changed how many are another than before
     * @param same how many are as they were
     * @param overtaken how many a colleague changed after the list was made: they stay so
     * @param gone how many are not there any more
     */
    private record Done(Change change, Subject subject, int changed, int same, int overtaken, int gone) {

        Done(Change change, int gone) {
            this(change, Subject.NONE, 0, 0, 0, gone);
        }

        Done and(Subject of, Applied more, int all) {
            int others = all - more.changed() - more.overtaken();
            return new Done(change, of, changed + more.changed(), same + others, overtaken + more.overtaken(), gone);
        }
    }
}
