package io.callboard.recording;

import io.callboard.access.Actor;
import io.callboard.audit.Deed;
import io.callboard.audit.Note;
import io.callboard.audit.Target;
import io.callboard.audit.Trail;
import io.callboard.audit.Who;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tells the audit who plays what. A player asks for one piece after the other, beginning wherever it likes: all that
 * somebody asks of one recording, with no longer than {@link #PAUSE} in between, is one play.
 */
@ApplicationScoped
class Plays {

    static final Duration PAUSE = Duration.ofMinutes(30);
    static final int MOST = 10_000;

    private record Play(Who who, String source, String id, boolean download) {}

    /** Asked for longest ago first. */
    private final Map<Play, Instant> known = new LinkedHashMap<>();

    @Inject
    Trail trail;

    @Inject
    Clock clock;

    /** A piece of the recording that the request names is on its way. */
    void tell(HttpServletRequest request) {
        boolean download = request.getParameter("download") != null;
        Play play =
                new Play(Actor.of(request).who(), request.getParameter("source"), request.getParameter("id"), download);
        if (isNew(play)) {
            Note note = Note.done(Deed.RECORDING_PLAYED, play.who(), Target.call(play.source(), play.id()));
            trail.tell(download ? note.with("download") : note);
        }
    }

    private synchronized boolean isNew(Play play) {
        Instant now = clock.instant();
        Instant last = known.remove(play);
        if (known.size() >= MOST) {
            known.remove(known.keySet().iterator().next());
        }
        known.put(play, now);
        return last == null || now.isAfter(last.plus(PAUSE));
    }
}
