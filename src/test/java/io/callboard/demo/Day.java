package io.callboard.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Some days of calls and chats, as events in the order in which they happen. Each call is made when it starts. */
final class Day implements Iterator<Happening> {

    /** The numbers from which on chats are counted, and what goes on live. */
    static final long CHATS = 1_000_000_000L;

    /** After the last start, so that all ends before the time is up. */
    private static final Duration LAST = Duration.ofMinutes(45);

    private static final List<Integer> HOURS =
            List.of(1, 1, 1, 1, 1, 2, 6, 18, 42, 60, 68, 62, 50, 52, 62, 58, 52, 40, 28, 20, 14, 9, 5, 2);
    private static final int MOST = 68;

    private record Start(long number, Instant at, double lateness) {}

    private record Ordered(Happening happening, long order) {}

    private final DemoOptions options;
    private final Instant from;
    private final Iterator<Start> starts;
    private final PriorityQueue<Ordered> waiting = new PriorityQueue<>(
            Comparator.comparing((Ordered each) -> each.happening().at()).thenComparingLong(Ordered::order));
    private Start next;
    private long order;

    Day(DemoOptions options) {
        this.options = options;
        this.from = options.from();
        this.starts = Stream.concat(
                        LongStream.range(0, options.calls()).boxed(),
                        LongStream.range(CHATS, CHATS + options.chats()).boxed())
                .map(this::start)
                .sorted(Comparator.comparing(Start::at).thenComparing(Start::number))
                .iterator();
        this.next = starts.hasNext() ? starts.next() : null;
    }

    @Override
    public boolean hasNext() {
        return next != null || !waiting.isEmpty();
    }

    @Override
    public Happening next() {
        while (next != null
                && (waiting.isEmpty()
                        || !next.at().isAfter(waiting.peek().happening().at()))) {
            happenings(next).forEach(happening -> waiting.add(new Ordered(happening, order++)));
            next = starts.hasNext() ? starts.next() : null;
        }
        if (waiting.isEmpty()) {
            throw new NoSuchElementException();
        }
        return waiting.poll().happening();
    }

    private List<Happening> happenings(Start start) {
        return start.number() >= CHATS
                ? new ChatStory(options.seed(), start.number(), start.at(), start.lateness(), false).happenings()
                : CallStory.of(
                                options.seed(),
                                start.number(),
                                start.at(),
                                start.lateness(),
                                options.recordings(),
                                false)
                        .happenings();
    }

    /** At a time of day at which such calls are made: drawn until it fits. */
    private Start start(long number) {
        boolean chat = number >= CHATS;
        Agent agent = chat ? ChatStory.agent(options.seed(), number) : CallStory.agent(options.seed(), number);
        Dice dice = new Dice(options.seed() + 3, number);
        long span = Duration.between(from, options.until()).minus(LAST).toMillis();
        while (true) {
            double lateness = dice.part();
            Instant at = from.plusMillis((long) (lateness * span));
            if (dice.part() * MOST < weight(agent, at)) {
                return new Start(number, at, lateness);
            }
        }
    }

    private double weight(Agent agent, Instant at) {
        ZonedDateTime local = at.atZone(options.zone());
        int hour = local.getHour();
        if (agent.at("night")) {
            return hour >= 19 || hour < 8 ? MOST : 4;
        }
        if (agent.channel().equals("outbound")) {
            boolean sunday = local.getDayOfWeek() == DayOfWeek.SUNDAY;
            return hour < 9 || hour > 18 ? 0.2 : sunday ? 1 : HOURS.get(hour);
        }
        double part =
                switch (local.getDayOfWeek()) {
                    case SATURDAY -> 0.45;
                    case SUNDAY -> 0.25;
                    case MONDAY -> 1;
                    default -> 0.85;
                };
        return part * HOURS.get(hour);
    }
}
