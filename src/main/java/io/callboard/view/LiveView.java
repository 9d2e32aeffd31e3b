package io.callboard.view;

import io.callboard.audit.Deed;
import io.callboard.audit.Note;
import io.callboard.audit.Target;
import io.callboard.audit.Trail;
import io.callboard.config.Settings;
import io.callboard.live.Wall;
import io.callboard.live.WallReader;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What goes on now. The page then asks {@link LiveServlet} for what changes. */
@Named
@RequestScoped
public class LiveView {

    @Inject
    WallReader walls;

    @Inject
    LiveCards cards;

    @Inject
    Settings settings;

    @Inject
    Words words;

    @Inject
    Times times;

    @Inject
    Trail trail;

    private Optional<Wall> wall;
    private LiveBoard board;

    @PostConstruct
    void load() {
        wall = walls.read(Sight.numbers());
        board = cards.board(wall.orElse(new Wall(Instant.EPOCH, "", List.of(), List.of(), false)));
        if (CurrentRequest.isRead()) {
            trail.tell(Note.done(Deed.LIVE_OPENED, CurrentRequest.actor().who(), Target.of(Target.Kind.LIST, "live")));
        }
    }

    /** Nothing while the database does not answer. */
    public LiveBoard getBoard() {
        return board;
    }

    /** Whether the database did not answer. */
    public boolean isFailed() {
        return wall.isEmpty();
    }

    /** Ms since the epoch, by the clock that also tells when calls began or a little later. */
    public long getNow() {
        return times.getNow().toEpochMilli();
    }

    /** The stamp beside the title. */
    public String getAsOf() {
        return wall.map(read -> times.asOf(read.at())).orElse("");
    }

    /** How long a card has gone on, {@code 4:47}. */
    public String length(LiveCard card) {
        return Length.of(getNow() - card.since());
    }

    /** How long the longest has gone on. */
    public String getLongest() {
        return board.getLive().isEmpty() ? Figures.NONE : length(board.getLive().get(0));
    }

    /** After how long a call without an end counts as stuck, {@code 2 h}. */
    public String getStuckAfter() {
        Duration after = settings.stuckAfter();
        if (after.toSecondsPart() > 0) {
            return words.format("time.seconds", after.toSeconds());
        }
        return after.toMinutesPart() > 0
                ? words.format("time.minutes", after.toMinutes())
                : words.format("time.hours", after.toHours());
    }

    /** What new cards are made of. */
    public LiveCard getBlank() {
        return LiveCard.BLANK;
    }
}
