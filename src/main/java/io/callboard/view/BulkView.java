package io.callboard.view;

import io.callboard.audit.Who;
import io.callboard.inbox.BulkCount;
import io.callboard.inbox.BulkOrder;
import io.callboard.inbox.BulkRuns;
import io.callboard.inbox.DeliveryFilter;
import io.callboard.inbox.DeliveryStatus;
import io.callboard.inbox.Resolution;
import io.callboard.list.Asked;
import io.callboard.list.Filter;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can be done to many deliveries of the list, those ticked or all that it shows; asked first, with the count. */
@Named
@RequestScoped
public class BulkView {

    private static final System.Logger LOGGER = System.getLogger(BulkView.class.getName());

    private static final int MOST_LINES = 3;

    @Inject
    DeliveriesView page;

    @Inject
    BulkRuns runs;

    @Inject
    BulkWords bulkWords;

    @Inject
    Consent consent;

    @Inject
    Words words;

    @Inject
    Times times;

    private BulkQuestion question;
    private BulkCount count;
    private Long heldBeside;
    private List<BulkLine> lines;

    @PostConstruct
    void load() {
        question = BulkQuestion.of(
                        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap())
                .filter(asked -> page.isOperator())
                .filter(asked -> !asked.all() || (isAllKnown() && getForAll().contains(asked.what())))
                .orElse(null);
        if (question != null) {
            count = count(order());
        }
    }

    /**
     * When the question was first asked, in ms since the epoch: what came later is no part of it, or its number would
     * never stand still.
     */
    public long getAsked() {
        String sent = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("askedAt", "");
        long now = times.getNow().toEpochMilli();
        return sent.matches("[0-9]{1,13}") ? Math.min(now, Long.parseLong(sent)) : now;
    }

    /** A filter that cannot be understood stands for nothing, least of all for every delivery there is. */
    private boolean isAllKnown() {
        return !page.getFound().isMisread();
    }

    private static boolean isForAny(Resolution what, Set<DeliveryStatus> statuses) {
        return statuses.isEmpty() || statuses.stream().anyMatch(what::isFor);
    }

    private BulkOrder order() {
        Who by = consent.actor().who();
        BulkOrder order = question.all()
                ? BulkOrder.all(question.what(), page.getFound().filter(), by)
                : BulkOrder.of(question.what(), question.picked(), by);
        return order.until(Instant.ofEpochMilli(getAsked()));
    }

    /** None when nothing is ticked: an order without picks would be one about all. */
    private BulkCount count(BulkOrder order) {
        try {
            return question != null && question.nothing() ? new BulkCount(0, 0) : runs.count(order);
        } catch (EJBException e) {
            LOGGER.log(Level.WARNING, "Cannot count deliveries: {0}", Causes.of(e));
            return new BulkCount(0, 0);
        }
    }

    /** What was asked for and is to be confirmed; null when nothing was. */
    public BulkQuestion getQuestion() {
        return question;
    }

    /** Whether there is anything that it could be done to. */
    public boolean isPossible() {
        return count.possible() > 0;
    }

    /** How many it would be done to. */
    public long getCount() {
        return count.possible();
    }

    public String getTitle() {
        return bulkWords.title(question.what(), count);
    }

    /** What it means, and who is left out, a sentence each. */
    public List<String> getRemarks() {
        return bulkWords.remarks(question, count);
    }

    /** What can be done to those that are ticked. */
    public List<Resolution> getForPicked() {
        return Arrays.stream(Resolution.values())
                .filter(what -> isForAny(what, page.getStatuses()))
                .toList();
    }

    /** What can be done to all that the list shows. Held ones are meant only where the list shows nothing else. */
    public List<Resolution> getForAll() {
        Set<DeliveryStatus> statuses = page.getStatuses();
        return getForPicked().stream()
                .filter(what -> what == Resolution.REPLAY
                        || (!statuses.isEmpty() && statuses.stream().allMatch(what::isFor)))
                .toList();
    }

    /** A PrimeIcon's name without {@code pi-}. */
    public String icon(Resolution what) {
        return switch (what) {
            case REPLAY -> "replay";
            case RELEASE -> "lock-open";
            case DISCARD -> "trash";
        };
    }

    /** The value of the parameter that asks to do it to those ticked. */
    public String ask(Resolution what) {
        return new BulkQuestion(what, false, Set.of()).ask();
    }

    /** The address that asks to do it to all that the list shows. */
    public String askAll(Resolution what) {
        return page.getList().with(BulkQuestion.ASK, new BulkQuestion(what, true, Set.of()).ask());
    }

    /** The address that asks to do it to all that are held from the address of the open delivery. */
    public String askBeside(String what) {
        return beside().with(BulkQuestion.ASK, new BulkQuestion(Resolution.valueOf(what), true, Set.of()).ask())
                .url();
    }

    private Address beside() {
        return Address.of("deliveries.xhtml", Map.of("status", "quarantined"))
                .with("address", page.getOpened().getRemoteAddress());
    }

    /** How many are held from the address of the open delivery. */
    public long getHeldBeside() {
        if (heldBeside == null) {
            Filter filter =
                    Filter.of(DeliveryFilter.FIELDS, beside().parameters(), new Asked(times.getNow(), times.getZone()));
            heldBeside = count(BulkOrder.all(Resolution.DISCARD, filter, page.getWho()))
                    .possible();
        }
        return heldBeside;
    }

    /** Starts what was asked for, if it is stood by. */
    public void confirm() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (!page.isOperator() || question == null || question.nothing()) {
            faces.getExternalContext().responseSendError(403, null);
            faces.responseComplete();
            return;
        }
        if (!consent.isGiven(count.possible())) {
            return;
        }
        if (!runs.start(order())) {
            Toast.show(FacesMessage.SEVERITY_WARN, words, "bulk.busy");
            return;
        }
        faces.getExternalContext().redirect(page.getList().getClosed());
    }

    /** What is under way on this node, and what came of the last few; the newest first. */
    public List<BulkLine> getLines() {
        if (lines == null) {
            lines = page.isOperator()
                    ? runs.progress().stream()
                            .limit(MOST_LINES)
                            .map(bulkWords::line)
                            .toList()
                    : List.of();
        }
        return lines;
    }

    /** Whether the page should look again by itself. */
    public boolean isRunning() {
        return getLines().stream().anyMatch(BulkLine::running);
    }
}
