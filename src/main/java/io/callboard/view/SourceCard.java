package io.callboard.view;

import java.time.Instant;
import java.util.List;

/**
 * One source on the page of sources.
 *
 * @param address where it sends to
 * @param facts what else is set of it
 */
public record SourceCard(String name, String address, List<Fact> facts, List<Key> keys) {

    public SourceCard {
        facts = List.copyOf(facts);
        keys = List.copyOf(keys);
    }

    /**
     * A setting.
     *
     * @param origin where it was set
     */
    public record Fact(String label, String value, String origin) {}

    /**
     * A signing key.
     *
     * @param button what the button sends that tries it: the source, a blank and its place
     * @param number its place, from 1
     * @param end its end, behind dots
     * @param unsure why the time may be another key's; null when it is this one's
     */
    public record Key(
            String button, int number, String end, Pill state, String origin, Instant lastAt, String unsure) {}
}
