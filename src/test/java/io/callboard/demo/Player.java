package io.callboard.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Plays events at a speed, those of one call one after the other. */
final class Player {

    private static final int WAITING = 50;

    private final Sender sender;
    private final int connections;
    private final double speed;
    private final Clock clock;

    /** @param speed so many times as fast as it happened; 0 for as fast as the board answers */
    Player(Sender sender, int connections, double speed, Clock clock) {
        this.sender = sender;
        this.connections = connections;
        this.speed = speed;
        this.clock = clock;
    }

    /**
     * Returns when all of them are answered.
     *
     * @param origin the moment among theirs that is now
     */
    void play(Iterator<Happening> happenings, Instant origin) throws InterruptedException {
        List<BlockingQueue<Optional<Happening>>> lanes = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int number = 0; number < connections; number++) {
            BlockingQueue<Optional<Happening>> lane = new ArrayBlockingQueue<>(WAITING);
            Thread thread = new Thread(() -> drain(lane), "demo-" + number);
            thread.start();
            lanes.add(lane);
            threads.add(thread);
        }
        Instant begun = clock.instant();
        while (happenings.hasNext()) {
            Happening happening = happenings.next();
            await(begun, Duration.between(origin, happening.at()));
            lanes.get(Math.floorMod(happening.subjectId().hashCode(), connections))
                    .put(Optional.of(happening));
        }
        for (BlockingQueue<Optional<Happening>> lane : lanes) {
            lane.put(Optional.empty());
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void await(Instant begun, Duration passed) throws InterruptedException {
        if (speed > 0) {
            Instant due = begun.plusMillis((long) (passed.toMillis() / speed));
            Thread.sleep(Math.max(0, Duration.between(clock.instant(), due).toMillis()));
        }
    }

    private void drain(BlockingQueue<Optional<Happening>> lane) {
        try {
            for (Optional<Happening> next = lane.take(); next.isPresent(); next = lane.take()) {
                sender.send(next.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
