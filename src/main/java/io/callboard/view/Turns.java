package io.callboard.view;

import io.callboard.event.Latency;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How long the caller waited for each answer: from the last word to the agent's first, by the times of the words; where
 * words have none, what the provider measured, which does not tell when.
 */
public final class Turns {

    private static final BigDecimal SLOW = BigDecimal.valueOf(1200);

    private final List<Turn> all;
    private final Map<Long, Turn> byMoment = new HashMap<>();
    private final boolean heard;

    private Turns(List<Turn> all, boolean heard) {
        this.all = all;
        this.heard = heard;
        all.forEach(turn -> byMoment.put(turn.at(), turn));
    }

    /**
     * One answer.
     *
     * @param at when it began, in ms of the audio; null when not told
     * @param waited ms
     * @param percent of the slowest, 1 to 100
     * @param slowest whether it is the slowest of several
     */
    public record Turn(Long at, BigDecimal waited, int percent, boolean slowest) {

        /** Whether callers notice such a wait. */
        public boolean slow() {
            return waited.compareTo(SLOW) >= 0;
        }
    }

    /** @param latency may be null */
    static Turns of(List<Entry> entries, Latency latency) {
        List<Span> spans = entries.stream()
                .map(Entry::span)
                .filter(span -> span.waited() != null)
                .toList();
        if (!spans.isEmpty()) {
            List<BigDecimal> waits = spans.stream()
                    .map(span -> BigDecimal.valueOf(span.waited()))
                    .toList();
            return new Turns(turns(waits, spans.stream().map(Span::start).toList()), true);
        }
        Latency.Part whole = latency == null ? null : latency.parts().get("e2e");
        List<BigDecimal> values = whole == null ? List.of() : whole.values();
        return new Turns(turns(values, Arrays.asList(new Long[values.size()])), false);
    }

    private static List<Turn> turns(List<BigDecimal> waits, List<Long> moments) {
        BigDecimal most = waits.stream().reduce(BigDecimal.ONE, BigDecimal::max);
        int slowest = waits.size() > 1 ? waits.indexOf(most) : -1;
        return IntStream.range(0, waits.size())
                .mapToObj(i -> new Turn(
                        moments.get(i),
                        waits.get(i),
                        Math.max(1, (int) (100 * waits.get(i).doubleValue() / most.doubleValue())),
                        i == slowest))
                .toList();
    }

    public List<Turn> getAll() {
        return all;
    }

    /** Whether they are told by the words; else by the provider. */
    public boolean isHeard() {
        return heard;
    }

    /** Of that answer; null when it is none. */
    public Turn turnOf(Entry entry) {
        return entry.span().waited() == null ? null : byMoment.get(entry.span().start());
    }

    /** How long half of them took at most, in ms; null when there are none. */
    public BigDecimal getP50() {
        return percentile(50);
    }

    /** How long 95 of a hundred took at most, in ms; null when there are none. */
    public BigDecimal getP95() {
        return percentile(95);
    }

    private BigDecimal percentile(int percent) {
        List<BigDecimal> sorted = all.stream().map(Turn::waited).sorted().toList();
        return sorted.isEmpty() ? null : sorted.get((sorted.size() * percent + 99) / 100 - 1);
    }
}
