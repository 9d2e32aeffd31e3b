package io.callboard.list;

import java.time.LocalDate;
import java.util.Arrays;

/** Spans that move on with the calendar. */
public enum Period {
    TODAY("today", 0, 0),
    YESTERDAY("yesterday", 1, 1),
    WEEK("7d", 6, 0),
    MONTH("30d", 29, 0);

    private final String text;
    private final int daysBack;
    private final int lastDaysBack;

    Period(String text, int daysBack, int lastDaysBack) {
        this.text = text;
        this.daysBack = daysBack;
        this.lastDaysBack = lastDaysBack;
    }

    /** As the address holds it. */
    public String text() {
        return text;
    }

    /** From the first of its days to the last, which is not over yet as a rule. */
    Span span(Asked asked) {
        LocalDate today = asked.today();
        return new Span(asked.midnight(today.minusDays(daysBack)), asked.midnight(today.minusDays(lastDaysBack - 1)));
    }

    static Reading reading() {
        return (text, asked) -> Arrays.stream(values())
                .filter(period -> period.text.equalsIgnoreCase(text))
                .findFirst()
                .map(period -> new Term(period.text, period.span(asked)))
                .orElseThrow(() -> new UnreadableException(Remedy.ONE_OF, "today, yesterday, 7d, 30d"));
    }
}
