package io.callboard.view;

import io.callboard.event.Subject;
import io.callboard.live.Ongoing;
import io.callboard.live.Wall;
import java.util.List;

/** What the page Live shows at one moment. */
public final class LiveBoard {

    private final Wall wall;
    private final List<LiveCard> live;
    private final List<LiveCard> stuck;
    private final Words words;

    LiveBoard(Wall wall, List<LiveCard> live, List<LiveCard> stuck, Words words) {
        this.wall = wall;
        this.live = live;
        this.stuck = stuck;
        this.words = words;
    }

    /** Equal for equal content. */
    public String getVersion() {
        return wall.version();
    }

    /** The longest first. */
    public List<LiveCard> getLive() {
        return live;
    }

    /** Last heard of first. */
    public List<LiveCard> getStuck() {
        return stuck;
    }

    /** {@code 7 calls, 1 chat}; empty for none. */
    public String getKinds() {
        long chats = wall.live().stream()
                .filter(one -> one.subject() == Subject.CHAT)
                .count();
        long calls = live.size() - chats;
        return words.format("live.kinds", calls, chats, calls > 0 && chats > 0 ? ", " : "");
    }

    public long getTransferring() {
        return wall.live().stream().filter(Ongoing::transferring).count();
    }

    /** When that began which has gone on longest, ms since the epoch; empty for none. */
    public String getLongest() {
        return live.isEmpty() ? "" : String.valueOf(live.get(0).since());
    }

    /** What a screen reader is told. */
    public String getTally() {
        return words.format("live.tally", live.size(), stuck.size());
    }

    /** Whether there are older ones that are not shown. */
    public boolean isMore() {
        return wall.more();
    }
}
