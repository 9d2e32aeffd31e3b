package io.callboard.call;

import static java.util.stream.Collectors.joining;

import io.callboard.list.Conditions;
import io.callboard.list.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * Calls with a part of a number: with digits and no letter, the digits alone count, so {@code +49 (30) 12} fits
 * {@code +493012345}.
 */
final class PhoneRule implements Rule {

    private final List<String> parties;

    private PhoneRule(List<String> parties) {
        this.parties = parties;
    }

    /** @param parties {@code from}, {@code to}, or both */
    static Rule over(String... parties) {
        return new PhoneRule(List.of(parties));
    }

    @Override
    public void narrow(Conditions conditions, List<Object> values) {
        List<Object> all = new ArrayList<>();
        String sql = values.stream()
                .flatMap(value -> parties.stream().map(party -> one(party, value.toString(), all)))
                .collect(joining(" or ", "(", ")"));
        conditions.add(sql, all);
    }

    private static String one(String party, String text, List<Object> values) {
        if (PhoneText.isNumber(text)) {
            values.add("%" + PhoneText.digits(text) + "%");
            return "c." + party + "_digits like ?";
        }
        values.add(Rule.contained(text));
        return "lower(c." + party + "_number) like ? escape '!'";
    }
}
