package io.callboard.demo;

import io.callboard.demo.Ending.Talk;
import io.callboard.demo.Line.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What is said and done in one call, with its times. */
final class Conversation {

    static final String AGENT = "agent";
    static final String CALLER = "user";
    static final String TARGET = "transfer_target";

    private static final Pattern PAUSE = Pattern.compile("[.,?!:;] ?$");

    private final Agent agent;
    private final Dice dice;
    private final Wording wording;
    private final double wait;
    private final List<Line> lines = new ArrayList<>();
    private final List<Double> waits = new ArrayList<>();
    private final Map<String, Boolean> groups = new HashMap<>();
    private String node = "Welcome";
    private HandOver handOver;
    private double clock;

    Conversation(Agent agent, int version, Wording wording, Dice dice) {
        this.agent = agent;
        this.dice = dice;
        this.wording = wording;
        this.wait = agent.wait(version);
        this.clock = dice.between(0.4, 1.2);
    }

    /** Lets it happen, as far as that. */
    Conversation play(Scenario scenario, Talk talk) {
        switch (talk) {
            case WHOLE -> scenario.steps().forEach(this::step);
            case VOICEMAIL -> speak(AGENT, agent.fact("voicemail", "[Please call us back.|We will try again.]"));
            case MENU -> menu();
            case CUT, SILENCE -> {
                int heard = 2 + dice.below(Math.max(1, scenario.steps().size() - 4));
                scenario.steps().stream().limit(heard).forEach(this::step);
                if (talk == Talk.SILENCE) {
                    silence();
                }
            }
            case NONE -> {}
        }
        clock += talk == Talk.NONE ? 0 : dice.between(0.3, 1.8);
        return this;
    }

    List<Line> lines() {
        return lines;
    }

    /** Seconds between each word of the caller and the agent's answer. */
    List<Double> waits() {
        return waits;
    }

    /** The attempt to transfer it; null for none. */
    HandOver handOver() {
        return handOver;
    }

    /** Seconds. */
    double length() {
        return clock;
    }

    private void step(Step step) {
        boolean happens = step.group().isEmpty()
                ? dice.percent(step.percent())
                : groups.computeIfAbsent(step.group(), group -> dice.percent(step.percent()));
        if (!happens) {
            return;
        }
        switch (step.kind()) {
            case AGENT -> speak(AGENT, step.text());
            case CALLER -> speak(CALLER, step.text());
            case TOOL -> tool(step.text());
            case NODE -> lines.add(Told.node(clock, node, node = step.text()));
            case DIGITS ->
                wording.filled(step.text()).chars().forEach(digit -> {
                    clock += dice.between(0.25, 0.6);
                    lines.add(Told.digit(clock, (char) digit));
                });
            case NOTE -> lines.add(Told.note("injected", clock, wording.said(step.text())));
            case MESSAGE -> lines.add(Told.note("sms", clock, wording.said(step.text())));
            case TRANSFER -> transfer(step.text());
        }
    }

    private void menu() {
        speak(CALLER, agent.fact("menu", "Please press one."));
        lines.add(Told.digit(clock += 0.8, '1'));
    }

    private void silence() {
        for (int times = 0; times < 2; times++) {
            clock += dice.between(8, 11);
            speak(AGENT, agent.fact("ask", "Hello?"));
        }
        clock += dice.between(8, 11);
    }

    private void tool(String text) {
        String[] call = text.split(" => | \\|\\| ");
        int gap = call[0].indexOf(' ');
        boolean successful = !dice.percent(call.length > 2 ? 6 : 0);
        String id = "tool_call_" + dice.hex(8);
        clock += dice.between(0.2, 0.5);
        lines.add(Told.invocation(clock, id, call[0].substring(0, gap), wording.filled(call[0].substring(gap + 1))));
        clock += dice.around(successful ? 0.6 : 3, 0.5);
        lines.add(Told.result(clock, id, wording.filled(call[successful ? 1 : 2]), successful));
    }

    private void transfer(String text) {
        int gap = text.indexOf(' ');
        boolean warm = text.startsWith("warm");
        boolean bridged = dice.percent(86);
        double started = clock + dice.between(0.3, 1);
        tool("transfer_call {\"to\":\"" + agent.fact("desk", "") + "\"} => {\"status\":\"dialing\"}");
        clock = started + dice.between(4, warm ? 22 : 9);
        handOver = new HandOver(
                warm ? "warm_transfer" : "cold_transfer",
                agent.fact("desk", ""),
                dice.percent(60) ? "2" + dice.filled("##") : null,
                started,
                clock,
                bridged,
                bridged ? dice.around(170, 0.7) : 0);
        if (bridged) {
            speak(TARGET, text.substring(gap + 1));
        } else {
            speak(AGENT, dice.of(Wording.list("sorry", agent.country())));
        }
    }

    private void speak(String role, String text) {
        String content = wording.said(text);
        if (content.isEmpty()) {
            return;
        }
        clock += gap(role);
        double start = clock;
        List<Word> words = new ArrayList<>();
        double pace = role.equals(AGENT) ? 0.055 : dice.between(0.05, 0.075);
        for (String word : content.split("(?<= )")) {
            double end = clock + 0.11 + pace * word.strip().length();
            words.add(new Word(word, Told.rounded(clock), Told.rounded(end)));
            clock = end + (PAUSE.matcher(word).find() ? dice.between(0.15, 0.45) : 0.03);
        }
        lines.add(Told.speech(role, start, clock, content, words));
    }

    private double gap(String role) {
        if (!role.equals(AGENT)) {
            return dice.between(0.4, 2.2);
        }
        if (!lastSpeaker().equals(CALLER)) {
            return dice.between(0.2, 0.6);
        }
        double gap = dice.around(wait, 0.26) * (dice.percent(3) ? dice.between(2, 4.5) : 1);
        waits.add(gap);
        return gap;
    }

    private String lastSpeaker() {
        return lines.stream()
                .filter(Line::isSpeech)
                .reduce((first, second) -> second)
                .map(Line::role)
                .orElse("");
    }
}
