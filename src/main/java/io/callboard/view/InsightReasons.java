package io.callboard.view;

import io.callboard.call.CallStatus;
import io.callboard.insight.ReasonCount;
import io.callboard.list.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The page's table of reasons: the most frequent ones, and all others together. */
final class InsightReasons {

    private static final int MOST = 12;

    private final List<ReasonCount> reasons;
    private final ListLink link;
    private final Words words;
    private final Figures figures;

    /** @param reasons the most frequent first */
    InsightReasons(List<ReasonCount> reasons, ListLink link, Words words, Figures figures) {
        this.reasons = reasons;
        this.link = link;
        this.words = words;
        this.figures = figures;
    }

    List<ReasonLine> lines(Outcomes outcomes) {
        int shown = reasons.size() > MOST ? MOST - 1 : reasons.size();
        List<ReasonLine> lines = new ArrayList<>();
        for (ReasonCount one : reasons.subList(0, shown)) {
            String label = one.reason() == null ? words.get("filter.reason.none") : outcomes.reason(one.reason());
            lines.add(line(label, one.reason(), kind(one.status()), List.of(one)));
        }
        List<ReasonCount> others = reasons.subList(shown, reasons.size());
        if (!others.isEmpty()) {
            lines.add(line(words.format("insight.reason.others", others.size()), null, "c6", others));
        }
        return lines;
    }

    private ReasonLine line(String label, String literal, String kind, List<ReasonCount> those) {
        long calls = calls(those);
        return new ReasonLine(
                label,
                literal,
                Share.of(calls, calls(reasons), words.locale()),
                figures.count(calls),
                String.format(
                        Locale.ENGLISH,
                        "%.1f",
                        100.0 * Math.min(1, (double) calls / reasons.get(0).calls())),
                kind,
                href(those));
    }

    private static long calls(List<ReasonCount> those) {
        return those.stream().mapToLong(ReasonCount::calls).sum();
    }

    private String href(List<ReasonCount> those) {
        ListLink all = link;
        for (ReasonCount one : those) {
            all = all.with("reason", Objects.requireNonNullElse(one.reason(), Rule.NONE));
        }
        return all.toString();
    }

    private static String kind(CallStatus status) {
        return switch (status) {
            case ERROR -> "cneg";
            case NOT_CONNECTED, REGISTERED -> "c6";
            default -> "c1";
        };
    }
}
