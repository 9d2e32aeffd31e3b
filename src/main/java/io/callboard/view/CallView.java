package io.callboard.view;

import io.callboard.audit.Deed;
import io.callboard.audit.Note;
import io.callboard.audit.Target;
import io.callboard.audit.Trail;
import io.callboard.call.Call;
import io.callboard.call.CallRepository;
import io.callboard.call.SameCaller;
import io.callboard.call.Transfer;
import io.callboard.event.Latency;
import io.callboard.event.StorableText;
import io.callboard.event.Subject;
import io.callboard.event.Transcript;
import io.callboard.event.TranscriptLine;
import io.callboard.review.About;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One call. */
@Named
@RequestScoped
public class CallView {

    private static final System.Logger LOGGER = System.getLogger(CallView.class.getName());
    private static final Set<String> TABS = Set.of("transcript", "life", "raw");

    @Inject
    CallRepository calls;

    @EJB
    SameCaller sameCaller;

    @Inject
    Life life;

    @Inject
    ReviewView review;

    @Inject
    Trail trail;

    @Inject
    Words words;

    @Inject
    Times times;

    @Inject
    WebLink webLink;

    private Call call;
    private boolean failed;
    private String id;
    private String tab;
    private Address address;
    private Beside beside;
    private List<Entry> entries = List.of();
    private Marks marks = Marks.NONE;
    private OtherCalls others;
    private Turns turns;
    private Player player;

    @PostConstruct
    void load() {
        ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
        Map<String, String> parameters = context.getRequestParameterMap();
        id = StorableText.of(parameters.getOrDefault("id", ""));
        String source = parameters.containsKey("source") ? StorableText.of(parameters.get("source")) : null;
        tab = TABS.contains(parameters.getOrDefault("tab", "")) ? parameters.get("tab") : "transcript";
        try {
            load(context, source == null ? calls.findByCallId(id).stream().findFirst() : calls.find(source, id));
        } catch (EJBException e) {
            LOGGER.log(Level.WARNING, "Cannot read a call: {0}", Causes.of(e));
            context.setResponseStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            call = null;
            failed = true;
        }
    }

    private void load(ExternalContext context, Optional<Call> found) {
        if (found.isEmpty()) {
            context.setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        others = new OtherCalls(sameCaller, found.get());
        call = found.get().seen(Sight.numbers());
        if (CurrentRequest.isRead()) {
            trail.tell(Note.done(Deed.CALL_OPENED, CurrentRequest.actor().who(), Target.call(call.getSource(), id)));
        }
        life.load(
                call.getSource(),
                Subject.CALL,
                id,
                "raw".equals(tab),
                context.getRequestParameterMap().get("delivery"));
        beside = CallsView.beside(calls, times, found.get().getId());
        address = new Address("call.xhtml", Map.of())
                .with("source", call.getSource())
                .with(Beside.LIST, beside.query())
                .with("id", id);
        review.load(new About(Subject.CALL, call.getSource(), id), tab(tab));
        entries = Transfers.place(Conversation.of(transcript()), call);
        String find = context.getRequestParameterMap().get(Marks.PARAMETER);
        marks = Marks.of(find, entries, call.getSummary(), calls::finder);
        turns = Turns.of(entries, call.getLatency());
        player = new Player(call, getDuration(), entries, turns);
    }

    private List<TranscriptLine> transcript() {
        return Transcript.first(
                call.getScrubbedTranscriptWithToolCalls(),
                call.getTranscriptWithToolCalls(),
                call.getTranscriptObject());
    }

    /** Null when there is none of that id, or it cannot be read. */
    public Call getCall() {
        return call;
    }

    /** Whether the database did not answer. */
    public boolean isFailed() {
        return failed;
    }

    /** The id that was asked for. */
    public String getId() {
        return id;
    }

    /** {@code transcript}, {@code life} or {@code raw}. */
    public String getTab() {
        return tab;
    }

    /** This page with another tab. */
    public String tab(String name) {
        return address.with("tab", "transcript".equals(name) ? null : name).url();
    }

    /** This page with that delivery as it came. */
    public String raw(Object delivery) {
        return address.with("tab", "raw").with("delivery", delivery).url();
    }

    /** What the page was opened to look for. */
    public Marks getMarks() {
        return marks;
    }

    /** The way back to the list, and to what stands beside it there. */
    public Beside getBeside() {
        return beside;
    }

    public List<Entry> getEntries() {
        return entries;
    }

    /** Whether what is shown had personal data taken out by the provider. */
    public boolean isScrubbed() {
        return call.getScrubbedTranscriptWithToolCalls() != null;
    }

    /** What tells who sees them masked one of the call's numbers. */
    public String reveal(String which) {
        return new Address("reveal", Map.of())
                .with("source", call.getSource())
                .with("id", id)
                .with("which", which)
                .url();
    }

    /** What else is known of whom it was with. */
    public OtherCalls getOthers() {
        return others;
    }

    public boolean isOutbound() {
        return "outbound".equals(call.getDirection());
    }

    public Long getDuration() {
        if (call.getDurationMs() != null) {
            return call.getDurationMs();
        }
        return call.getStartTimestamp() == null || call.getEndTimestamp() == null
                ? null
                : Duration.between(call.getStartTimestamp(), call.getEndTimestamp())
                        .toMillis();
    }

    public BigDecimal getLatencyP95() {
        Latency.Part whole =
                call.getLatency() == null ? null : call.getLatency().parts().get("e2e");
        return whole == null ? null : whole.p95();
    }

    public List<Transfer> getTransfers() {
        return call.getTransfers();
    }

    public Player getPlayer() {
        return player;
    }

    /** Whether a recording's address was told that a browser may follow. */
    public boolean isPlayable() {
        return webLink.isSafe(player.getMixed()) || webLink.isSafe(player.getApart());
    }

    /** How long the caller waited for each answer. */
    public Turns getTurns() {
        return turns;
    }

    /** Null when no event told any. */
    public CostTable getCost() {
        return CostTable.of(call.getCallCost());
    }

    /** Why there is no summary, transcript, recording, analysis, latency or cost. */
    public String missing(String what) {
        return words.get("missing." + what + "." + Absence.of(call));
    }
}
