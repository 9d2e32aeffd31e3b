package io.callboard.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Somebody invented, with a number that nobody has. A few call often.
 *
 * @param number E.164
 */
record Caller(String name, String number) {

    private static final int PEOPLE = 700;
    private static final long SEED = 20_261;

    private static final Map<String, List<String>> RANGES = Lines.of("numbers.txt").stream()
            .map(line -> line.split(" = "))
            .collect(Collectors.toMap(parts -> parts[0], parts -> List.of(parts[1].split("; "))));

    static Caller of(String country, Dice dice) {
        int person = (int) (PEOPLE * Math.pow(dice.part(), 1.6));
        Dice own = new Dice(SEED, country.hashCode() * 1000L + person);
        return new Caller(own.of(Wording.list("name", country)), own.filled(own.of(RANGES.get(country))));
    }
}
