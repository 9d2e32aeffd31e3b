package io.callboard.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The filters of a list that are set, each with the way to be rid of it. */
final class Chips {

    private final Listing list;
    private final Words words;
    private final List<Chip> chips = new ArrayList<>();

    Chips(Listing list, Words words) {
        this.list = list;
        this.words = words;
    }

    /** Adds the filter if it is set, its value as it is in the address. */
    Chips add(String name) {
        return add(name, UnaryOperator.identity());
    }

    /** Adds the filter if it is set, its value in our words. */
    Chips add(String name, UnaryOperator<String> label) {
        String value = list.get(name);
        if (value != null) {
            chips.add(new Chip(words.get("filter." + name), label.apply(value), list.without(name)));
        }
        return this;
    }

    /** Every chip but the presets of time, which have their own place. */
    List<Chip> toList() {
        return List.copyOf(chips);
    }
}
