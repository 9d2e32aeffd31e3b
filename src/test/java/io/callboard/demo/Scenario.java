package io.callboard.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How one kind of call goes: facts, a word and its text each, and the lines. */
record Scenario(String name, Map<String, String> facts, List<Step> steps) {

    static final List<String> SENTIMENTS = List.of("Positive", "Neutral", "Negative", "Unknown");

    Scenario {
        facts = Map.copyOf(facts);
        steps = List.copyOf(steps);
    }

    /** Reads what stands from one line that begins with {@code scenario} to the next. */
    static Scenario parse(List<String> lines) {
        Map<String, String> facts = new HashMap<>();
        List<String> told = lines.stream().filter(line -> !line.isBlank()).toList();
        List<Step> steps =
                told.stream().filter(line -> !put(facts, line)).map(Step::parse).toList();
        return new Scenario(facts.get("scenario"), facts, steps);
    }

    /** Puts a line such as {@code weight 30} there; false for any other. */
    static boolean put(Map<String, String> facts, String line) {
        int gap = line.indexOf(' ');
        String word = gap < 0 ? line : line.substring(0, gap);
        if (word.length() < 3 || !word.chars().allMatch(Character::isLowerCase)) {
            return false;
        }
        facts.put(word, line.substring(gap).strip());
        return true;
    }

    int weight() {
        return Integer.parseInt(facts.get("weight"));
    }

    int success() {
        return Integer.parseInt(facts.get("success"));
    }

    String summary() {
        return facts.get("summary");
    }

    boolean hasTransfer() {
        return steps.stream().anyMatch(step -> step.kind() == Step.Kind.TRANSFER);
    }

    /** What the caller feels at the end; worse when it did not come to that. */
    String sentiment(Dice dice, boolean whole) {
        String[] mood = facts.get("mood").split(" ");
        return dice.weighted(SENTIMENTS, word -> {
            double weight = Integer.parseInt(mood[SENTIMENTS.indexOf(word)]);
            return whole ? weight : word.equals("Negative") ? weight + 12 : weight / 2;
        });
    }
}
