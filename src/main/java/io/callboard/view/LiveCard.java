package io.callboard.view;

import java.util.List;

/**
 * A call or chat that goes on, as the page Live shows it.
 *
 * @param key tells it from all others
 * @param href its own page
 * @param since when it began, ms since the epoch
 * @param icon of its direction, a PrimeIcon's name without {@code pi-}
 * @param way what the icon means
 * @param who the other party
 * @param agent its name
 * @param version the agent's, {@code v7}; empty for none
 * @param lines the last words
 * @param pills where it stands, how the caller feels, what is waited for
 */
public record LiveCard(
        String key,
        String href,
        long since,
        boolean stuck,
        boolean negative,
        String icon,
        String way,
        String who,
        String agent,
        String version,
        List<LiveLine> lines,
        List<Pill> pills) {

    /** The form of all others. */
    static final LiveCard BLANK =
            new LiveCard("", "call.xhtml", 0, false, false, "phone", "", "", "", "", List.of(), List.of());
}
