package io.callboard.demo;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Plays invented days into a running board: {@code mvn -P demo}. */
public final class Demo {

    private static final Clock CLOCK = Clock.systemUTC();

    private Demo() {}

    /** Reads the options from the system properties. Ends with 2 for wrong ones, with 1 when a delivery was not taken. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try {
            System.exit(run(DemoOptions.of(given(System.getProperties()), CLOCK.instant())) ? 0 : 1);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    /**
     * Plays days alone, without recordings and without what goes on now.
     *
     * @param given options by name
     * @return how many deliveries were answered with which status; 0 stands for no answer
     */
    public static Map<Integer, Integer> play(Map<String, String> given) throws InterruptedException {
        DemoOptions options = DemoOptions.of(given, CLOCK.instant());
        return days(options, new Sender(options.url(), options.key(), CLOCK));
    }

    private static boolean run(DemoOptions options) throws IOException, InterruptedException {
        if (options.recordings() == null) {
            return playAll(options);
        }
        Recordings recordings = new Recordings(options.recordings(), options.seed(), CLOCK);
        try (recordings) {
            boolean good = playAll(options);
            if (good && options.stay()) {
                System.out.println("The recordings are at " + options.recordings() + " until Ctrl-C.");
                Thread.currentThread().join();
            }
            return good;
        }
    }

    /** The days, and then what goes on now, which ends only with the command. */
    private static boolean playAll(DemoOptions options) throws InterruptedException {
        System.out.printf(
                "Playing %d calls and %d chats of %d days until %s to %s/webhook%n",
                options.calls(), options.chats(), options.days(), options.until(), options.url());
        Sender sender = new Sender(options.url(), options.key(), CLOCK);
        Instant begun = CLOCK.instant();
        Map<Integer, Integer> answers = days(options, sender);
        report(answers, Duration.between(begun, CLOCK.instant()));
        boolean good = answers.keySet().stream().allMatch(status -> status / 100 == 2);
        if (good && options.live() > 0) {
            System.out.printf("%d calls and chats go on now, until Ctrl-C.%n", options.live());
            new Player(sender, options.connections(), 1, CLOCK).play(new Live(options, CLOCK), CLOCK.instant());
        }
        return good;
    }

    private static Map<Integer, Integer> days(DemoOptions options, Sender sender) throws InterruptedException {
        new Player(sender, options.connections(), options.speed(), CLOCK).play(new Day(options), options.from());
        return sender.answers();
    }

    private static void report(Map<Integer, Integer> answers, Duration took) {
        int all = answers.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf(
                "%d deliveries in %d s, %d a second; answers by status: %s%n",
                all, took.toSeconds(), all * 1000L / Math.max(1, took.toMillis()), answers);
    }

    private static Map<String, String> given(Properties properties) {
        Map<String, String> given = new TreeMap<>();
        properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith("demo."))
                .forEach(name -> given.put(name, properties.getProperty(name)));
        return given;
    }
}
