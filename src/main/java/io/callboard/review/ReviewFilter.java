package io.callboard.review;

import io.callboard.event.Subject;
import io.callboard.list.Conditions;
import io.callboard.list.Field;
import io.callboard.list.Reading;
import io.callboard.list.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The filters that lists of calls and of chats have by what people added. */
public final class ReviewFilter {

    /** In place of an assignee: assigned to nobody. No user can be called so. */
    public static final String NOBODY = "(nobody)";

    /** Whether it was. */
    private enum Reviewed {
        TRUE,
        FALSE
    }

    private final String of;

    /**
     * @param subject what is listed
     * @param id the listed table's column with the provider's id
     */
    public ReviewFilter(Subject subject, String id) {
        of = "m.subject = '" + subject + "' and m.source = c.source and m.subject_id = c." + id;
    }

    /**
     * By labels, all of which a row must have: words that people put on it, or name=value as they came with the webhook.
     *
     * @param came which rows have those of the webhook
     */
    public Field label(Rule came) {
        return Field.many("label", Reading.text(), (conditions, values) -> narrow(conditions, values, came))
                .countedBeside("m.label", "review_label m on " + of);
    }

    private void narrow(Conditions conditions, List<Object> values, Rule came) {
        Predicate<Object> isPair = value -> value.toString().contains("=");
        List<Object> pairs = values.stream().filter(isPair).toList();
        if (!pairs.isEmpty()) {
            came.narrow(conditions, pairs);
        }
        values.stream()
                .filter(isPair.negate())
                .forEach(value -> conditions.add(exists("review_label", "m.label = ?"), List.of(value)));
    }

    /** By whether it was reviewed. */
    public Field reviewed() {
        String reviewed = exists("review", "m.reviewed_at is not null");
        return Field.many("reviewed", Reading.oneOf(Reviewed.class), (conditions, values) -> {
                    if (values.size() == 1) {
                        boolean wanted = values.get(0).equals(Reviewed.TRUE.name());
                        conditions.add((wanted ? "" : "not ") + reviewed, List.of());
                    }
                })
                .counted("case when " + reviewed + " then 'true' else 'false' end");
    }

    /** By whom it is assigned to. */
    public Field assignee() {
        return Field.many("assignee", Reading.text(), this::assigned)
                .counted("coalesce((select m.assignee from review m where " + of + "), '" + NOBODY + "')");
    }

    private void assigned(Conditions conditions, List<Object> values) {
        List<String> any = new ArrayList<>();
        List<Object> users =
                values.stream().filter(user -> !user.equals(NOBODY)).toList();
        if (!users.isEmpty()) {
            String marks = "?" + ", ?".repeat(users.size() - 1);
            any.add(exists("review", "m.assignee in (" + marks + ")"));
        }
        if (users.size() < values.size()) {
            any.add("not " + exists("review", "m.assignee is not null"));
        }
        conditions.add("(" + String.join(" or ", any) + ")", users);
    }

    private String exists(String table, String condition) {
        return "exists (select 1 from " + table + " m where " + of + " and " + condition + ")";
    }
}
