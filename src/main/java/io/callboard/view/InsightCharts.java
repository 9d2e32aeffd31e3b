package io.callboard.view;

import io.callboard.insight.Counts;
import io.callboard.insight.Waits;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The charts of the page. Each bar and point leads to the calls that it counts. */
final class InsightCharts {

    private final List<Bucket> buckets;
    private final Words words;
    private final Figures figures;

    InsightCharts(List<Bucket> buckets, Words words, Figures figures) {
        this.buckets = buckets;
        this.words = words;
        this.figures = figures;
    }

    /**
     * Calls by what became of them, with the line of the period before.
     *
     * @param before of as many buckets
     */
    Chart volume(List<Bucket> before) {
        long most = Stream.concat(buckets.stream(), before.stream())
                .mapToLong(bucket -> bucket.counts().calls())
                .max()
                .orElse(0);
        Canvas canvas = canvas(Chart.WIDE, Math.max(4.0, most), value -> figures.count(Math.round(value)));
        for (int place = 0; place < buckets.size(); place++) {
            Bucket bucket = buckets.get(place);
            Counts counts = bucket.counts();
            double reached = counts.connected();
            double missed = reached + counts.unconnected();
            canvas.bar(
                    place, 0, reached, "c1", connected(bucket.link()), title(bucket, "connected", counts.connected()));
            canvas.bar(
                    place,
                    reached,
                    missed,
                    "c6",
                    unconnected(bucket.link()),
                    title(bucket, "unconnected", counts.unconnected()));
            canvas.bar(
                    place,
                    missed,
                    (double) counts.calls(),
                    "cneg",
                    failed(bucket.link()),
                    title(bucket, "failed", counts.failed()));
        }
        if (before.stream().anyMatch(bucket -> bucket.counts().calls() > 0)) {
            canvas.curve(
                    before.stream()
                            .limit(buckets.size())
                            .map(bucket -> (double) bucket.counts().calls())
                            .toList(),
                    "lprev");
        }
        return canvas.chart();
    }

    /** Moods as parts of the calls of which one is told. */
    Chart moods() {
        Canvas canvas = canvas(Chart.MIDDLE, 100, value -> Math.round(value) + " %");
        for (int place = 0; place < buckets.size(); place++) {
            Counts counts = buckets.get(place).counts();
            if (counts.moods() > 0) {
                double each = 100.0 / counts.moods();
                double bad = counts.negative() * each;
                double open = bad + (counts.neutral() + counts.unknown()) * each;
                Bucket bucket = buckets.get(place);
                canvas.bar(
                        place, 0, bad, "cneg", mood(bucket, "negative"), title(bucket, "negative", counts.negative()));
                canvas.bar(
                        place,
                        bad,
                        open,
                        "cneu",
                        mood(bucket, "neutral").with("sentiment", "unknown"),
                        title(bucket, "neutral", counts.neutral() + counts.unknown()));
                canvas.bar(
                        place,
                        open,
                        100,
                        "cpos",
                        mood(bucket, "positive"),
                        title(bucket, "positive", counts.positive()));
            }
        }
        return canvas.chart();
    }

    /** How long callers waited for an answer: the middle, the slow and the slowest. */
    Chart waits() {
        List<Double> slowest = seconds(0.99);
        double most = slowest.stream()
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        Canvas canvas =
                canvas(Chart.NARROW, most, value -> words.numbers("0.0#").format(value) + " s");
        canvas.curve(slowest, "l3");
        canvas.curve(seconds(0.95), "l2");
        canvas.curve(seconds(0.5), "l1");
        for (int place = 0; place < buckets.size(); place++) {
            Bucket bucket = buckets.get(place);
            BigDecimal middle = bucket.waits().quantile(0.5);
            if (middle != null) {
                canvas.point(
                        place,
                        middle.doubleValue() / 1000,
                        bucket.link(),
                        words.format("insight.point.waits", bucket.label(), waits(bucket.waits(), figures)));
            }
        }
        return canvas.chart();
    }

    /** The middle, the slow and the slowest of these. */
    static String waits(Waits waits, Figures figures) {
        return figures.waiting(waits.quantile(0.5), waits.quantile(0.95), waits.quantile(0.99));
    }

    /** Calls that were transferred. */
    Chart transfers() {
        Canvas canvas = counts(Chart.NARROW, bucket -> bucket.counts().transferred());
        for (int place = 0; place < buckets.size(); place++) {
            Bucket bucket = buckets.get(place);
            long count = bucket.counts().transferred();
            canvas.bar(place, 0, count, "c1", transferred(bucket.link()), title(bucket, "transferred", count));
        }
        return canvas.chart();
    }

    /** Chats by what became of them. */
    Chart chats() {
        Canvas canvas = counts(Chart.NARROW, bucket -> bucket.counts().calls());
        for (int place = 0; place < buckets.size(); place++) {
            Bucket bucket = buckets.get(place);
            long held = bucket.counts().connected();
            canvas.bar(place, 0, held, "c1", connected(bucket.link()), title(bucket, "chats", held));
            canvas.bar(
                    place,
                    held,
                    bucket.counts().calls(),
                    "cneg",
                    failed(bucket.link()),
                    title(bucket, "chatsFailed", bucket.counts().failed()));
        }
        return canvas.chart();
    }

    /** Calls by whether somebody was in the office. */
    Chart hours(InsightOffice office) {
        Canvas canvas = counts(Chart.NARROW, bucket -> bucket.counts().calls());
        for (int place = 0; place < buckets.size(); place++) {
            Bucket bucket = buckets.get(place);
            ListLink link = bucket.link();
            long late = bucket.late();
            canvas.bar(place, 0, late, "c1", office.late(link), title(bucket, "late", late));
            canvas.bar(
                    place,
                    late,
                    bucket.counts().calls(),
                    "c6",
                    office.inTime(link),
                    title(bucket, "inTime", bucket.inTime()));
        }
        return canvas.chart();
    }

    private Canvas counts(int width, ToLongFunction<Bucket> count) {
        long most = buckets.stream().mapToLong(count).max().orElse(0);
        return canvas(width, Math.max(4.0, most), value -> figures.count(Math.round(value)));
    }

    /** What the calls cost, in dollars. */
    Chart costs() {
        double most = buckets.stream().mapToDouble(InsightCharts::dollars).max().orElse(0);
        Canvas canvas = canvas(Chart.NARROW, most, value -> figures.dollars(BigDecimal.valueOf(value * 100)));
        for (int place = 0; place < buckets.size(); place++) {
            Bucket bucket = buckets.get(place);
            String title = words.format(
                    "insight.point.cost",
                    bucket.label(),
                    figures.dollars(bucket.counts().cost()));
            canvas.bar(place, 0, dollars(bucket), "c1", bucket.link(), title);
        }
        return canvas.chart();
    }

    static ListLink connected(ListLink link) {
        return link.with("status", "ended").with("status", "ongoing");
    }

    static ListLink unconnected(ListLink link) {
        return link.with("status", "not_connected").with("status", "registered");
    }

    static ListLink failed(ListLink link) {
        return link.with("status", "error");
    }

    static ListLink transferred(ListLink link) {
        return link.with("transferred", "true");
    }

    private static ListLink mood(Bucket bucket, String mood) {
        return bucket.link().with("sentiment", mood);
    }

    private Canvas canvas(int width, double most, DoubleFunction<String> text) {
        return new Canvas(width, buckets.size(), most, text)
                .ticks(buckets.stream().map(Bucket::tick).toList());
    }

    private String title(Bucket bucket, String what, long count) {
        return words.format("insight.point", bucket.label(), figures.count(count), words.get("insight.point." + what));
    }

    private List<Double> seconds(double part) {
        Function<Bucket, Double> seconds = bucket -> {
            BigDecimal wait = bucket.waits().quantile(part);
            return wait == null ? null : wait.doubleValue() / 1000;
        };
        return buckets.stream().map(seconds).collect(Collectors.toList());
    }

    private static double dollars(Bucket bucket) {
        return bucket.counts().cost().doubleValue() / 100;
    }
}
