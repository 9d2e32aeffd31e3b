package io.callboard.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One call's choice of words: of {@code [alternatives|like these]} one, and for each {@code {slot}} the same throughout. */
final class Wording {

    private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)([0-9]?)\\}");
    private static final Pattern CHOICE = Pattern.compile("\\[([^\\[\\]{\"]*(?:\\{[a-z0-9]+\\}[^\\[\\]\"{]*)*)\\]");
    private static final Map<String, List<String>> LISTS = lists();

    private final Dice dice;
    private final String country;
    private final Map<String, String> chosen = new HashMap<>();

    Wording(Dice dice, String country, String name) {
        this.dice = dice;
        this.country = country;
        chosen.put("name", name);
    }

    /** The items of that list in that country. */
    static List<String> list(String name, String country) {
        List<String> items = LISTS.getOrDefault(name + "." + country, LISTS.get(name));
        if (items == null) {
            throw new IllegalArgumentException("no list " + name + " in words.txt");
        }
        return items;
    }

    /** Words for people. */
    String said(String text) {
        return filled(CHOICE.matcher(text).replaceAll(this::alternative)).strip();
    }

    /** Text for programs, where brackets are brackets. */
    String filled(String text) {
        return SLOT.matcher(text).replaceAll(slot -> Matcher.quoteReplacement(slot(slot.group(1), slot.group(2))));
    }

    private String alternative(MatchResult choice) {
        String text = choice.group(1);
        List<String> items = text.contains("|") ? List.of(text.split("\\|", -1)) : List.of(text, "");
        return Matcher.quoteReplacement(dice.of(items));
    }

    private String slot(String list, String number) {
        String known = chosen.get(list + number);
        if (known != null) {
            return known;
        }
        List<String> items = list(list, country);
        String other = chosen.get(list);
        String item = dice.filled(dice.of(items));
        for (int tries = 0; item.equals(other) && tries < 20; tries++) {
            item = dice.filled(dice.of(items));
        }
        chosen.put(list + number, item);
        return item;
    }

    private static Map<String, List<String>> lists() {
        Map<String, List<String>> lists = new HashMap<>();
        for (String line : Lines.of("words.txt")) {
            String[] parts = line.split(" = ");
            lists.put(parts[0], List.of(parts[1].split("; ")));
        }
        return lists;
    }
}
