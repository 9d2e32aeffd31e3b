package io.callboard.view;

import io.callboard.config.Settings;
import io.callboard.relay.DeadMessage;
import io.callboard.relay.DestinationRepository;
import io.callboard.relay.DestinationState;
import io.callboard.relay.MessageReplay;
import io.callboard.relay.Publishing;
import io.callboard.relay.ReplayFilter;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.List;

/** Where changes are told, how far that is, what was given up, and what shall be told once more. */
@Named
@RequestScoped
public class DestinationsView {

    private static final System.Logger LOGGER = System.getLogger(DestinationsView.class.getName());

    private static final int MOST_DEAD = 100;

    @Inject
    DestinationRepository repository;

    @Inject
    MessageReplay replay;

    @Inject
    Publishing publishing;

    @Inject
    Settings settings;

    @Inject
    ShellView shell;

    @Inject
    DestinationWords destinationWords;

    @Inject
    Consent consent;

    @Inject
    Words words;

    @Inject
    Times times;

    private Listing list;
    private List<DestinationState> destinations = List.of();
    private List<DeadMessage> dead = List.of();
    private Long count;
    private long upTo;
    private boolean failed;

    @PostConstruct
    void load() {
        list = Listing.of("destinations.xhtml", "");
        try {
            destinations = repository.all().stream()
                    .map(state -> shell.isOperator() ? state : state.withoutError())
                    .toList();
            dead = repository.dead(MOST_DEAD).stream()
                    .map(message -> shell.isOperator() ? message : message.withoutError())
                    .toList();
            boolean asked = "replay".equals(context().getRequestParameterMap().get(BulkQuestion.ASK));
            if (asked && shell.isOperator()) {
                upTo = Math.min(replay.last(), sentUpTo());
                count = replay.count(filter(), upTo);
            }
        } catch (EJBException e) {
            LOGGER.log(Level.WARNING, "Cannot tell of the destinations: {0}", Causes.of(e));
            failed = true;
        }
    }

    /** The last number when the question was first asked: what is published later is no part of it. */
    private static long sentUpTo() {
        String sent = context().getRequestParameterMap().getOrDefault("upTo", "");
        return sent.matches("[0-9]{1,18}") ? Long.parseLong(sent) : Long.MAX_VALUE;
    }

    private ReplayFilter filter() {
        Period period = Period.of(null, list.get("from"), list.get("to"), times.getNow(), times.getZone());
        return new ReplayFilter(period.from(), period.until(), list.get("subject"), list.get("dead") != null);
    }

    public Listing getList() {
        return list;
    }

    public List<DestinationState> getDestinations() {
        return destinations;
    }

    public List<DeadMessage> getDead() {
        return dead;
    }

    /** Whether the database did not answer. */
    public boolean isFailed() {
        return failed;
    }

    /** Why nothing is published, with the remedy; null while it is. */
    public String getOff() {
        return publishing.off().map(why -> words.get("destinations.off." + why)).orElse(null);
    }

    /** The broker's name of the topic. */
    public String getTopic() {
        return settings.broker().topic();
    }

    public Pill state(DestinationState state) {
        return destinationWords.state(state, publishing.off().isPresent(), times.getNow());
    }

    /** Whether it was asked how many would be told once more. */
    public boolean isAsked() {
        return count != null;
    }

    /** How many messages would be told once more. */
    public long getCount() {
        return count;
    }

    /** The last of those that the question is about. */
    public long getUpTo() {
        return upTo;
    }

    /** Has them told once more, if it is stood by. */
    public void confirm() throws IOException {
        if (!shell.isOperator()) {
            context().responseSendError(403, null);
            FacesContext.getCurrentInstance().responseComplete();
            return;
        }
        if (count == null || !consent.isGiven(count)) {
            return;
        }
        long replayed = replay.replay(filter(), upTo, consent.actor().who());
        Toast.show(words, "destinations.replayed", replayed);
        context().redirect("destinations.xhtml");
    }

    private static ExternalContext context() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
