package io.callboard.demo;

import java.util.List;

/**
 * One way in which calls end.
 *
 * @param reason the provider's disconnection reason
 * @param status the provider's {@code call_status}
 */
record Ending(String reason, String status, Talk talk, double inbound, double outbound, double web) {

    /** A transfer that came about; it follows from the scenario. */
    static final Ending TRANSFER = new Ending("call_transfer", "ended", Talk.WHOLE, 0, 0, 0);

    private static final List<Ending> ALL =
            Lines.of("endings.txt").stream().map(Ending::parse).toList();

    /** How far the conversation goes. */
    enum Talk {
        WHOLE,
        CUT,
        SILENCE,
        VOICEMAIL,
        MENU,
        NONE
    }

    static Ending of(String channel, Dice dice) {
        return dice.weighted(ALL, ending -> ending.weight(channel));
    }

    static List<Ending> all() {
        return ALL;
    }

    private static Ending parse(String line) {
        String[] words = line.split(" +");
        return new Ending(
                words[0],
                words[1],
                Talk.valueOf(words[2]),
                Double.parseDouble(words[3]),
                Double.parseDouble(words[4]),
                Double.parseDouble(words[5]));
    }

    private double weight(String channel) {
        return switch (channel) {
            case "inbound" -> inbound;
            case "outbound" -> outbound;
            default -> web;
        };
    }

    boolean connected() {
        return talk != Talk.NONE;
    }
}
