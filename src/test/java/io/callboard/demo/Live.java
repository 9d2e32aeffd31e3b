package io.callboard.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;

/** Calls and chats that go on now, so many at a time: when one is over, the next begins. It never ends. */
final class Live implements Iterator<Happening> {

    /** Every so many is a chat. */
    private static final int CHAT = 5;

    private final DemoOptions options;
    private final Clock clock;
    private final long first;
    private final PriorityQueue<Happening> waiting = new PriorityQueue<>(Comparator.comparing(Happening::at));
    private final PriorityQueue<Instant> ends = new PriorityQueue<>();
    private long begun;

    Live(DemoOptions options, Clock clock) {
        this.options = options;
        this.clock = clock;
        this.first = clock.instant().getEpochSecond() * 1000;
        Dice dice = new Dice(options.seed(), first);
        for (int number = 0; number < options.live(); number++) {
            begin(clock.instant().plusMillis(dice.below(20_000)));
        }
    }

    @Override
    public boolean hasNext() {
        return true;
    }

    @Override
    public Happening next() {
        while (waiting.isEmpty() || !ends.peek().isAfter(waiting.peek().at())) {
            Instant end = ends.poll();
            Instant now = clock.instant();
            begin((end.isBefore(now) ? now : end).plus(Duration.ofSeconds(2)));
        }
        return waiting.poll();
    }

    private void begin(Instant at) {
        long number = first + begun++;
        List<Happening> happenings;
        if (begun % CHAT == 0) {
            ChatStory chat = new ChatStory(options.seed(), number, at, 1, true);
            happenings = chat.happenings();
            ends.add(chat.end());
        } else {
            CallStory call = CallStory.of(options.seed(), number, at, 1, options.recordings(), true);
            happenings = call.happenings();
            ends.add(call.end());
        }
        waiting.addAll(happenings);
    }
}
