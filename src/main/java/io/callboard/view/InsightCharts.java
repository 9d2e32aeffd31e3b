package io.callboard.view;

import io.callboard.insight.Counts;
import io.callboard.insight.Waits;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The charts of the page with their tables. Each bar, point and number leads to the calls that it counts. */
final class InsightCharts {

    private static final List<Part> OUTCOMES = List.of(
            Part.of("connected", "c1", Counts::connected, InsightCharts::connected),
            Part.of("unconnected", "c6", Counts::unconnected, InsightCharts::unconnected),
            Part.of("failed", "cneg", Counts::failed, InsightCharts::failed));

    private static final List<Part> MOODS = List.of(
            Part.of("negative", "cneg", Counts::negative, link -> link.with("sentiment", "negative")),
            Part.of("neutral", "cneu", counts -> counts.neutral() + counts.unknown(), link -> link.with(
                            "sentiment", "neutral")
                    .with("sentiment", "unknown")),
            Part.of("positive", "cpos", Counts::positive, link -> link.with("sentiment", "positive")));

    private static final Part TRANSFERRED =
            Part.of("transferred", "c1", Counts::transferred, InsightCharts::transferred);

    private static final List<Part> CHATS = List.of(
            Part.of("held", "c1", Counts::connected, InsightCharts::connected),
            Part.of("failed", "cneg", Counts::failed, InsightCharts::failed));

    /** So high is a chart of few calls, so that its levels are whole calls. */
    private static final double FEWEST = 4;

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
    Graph volume(List<Bucket> before) {
        ToLongFunction<Bucket> calls = bucket -> bucket.counts().calls();
        Drawing drawing = counts(Chart.WIDE, Stream.of(buckets, before), calls)
                .column(words.get("insight.calls"), bucket -> figures.count(calls.applyAsLong(bucket)))
                .stack(OUTCOMES, bucket -> 1);
        if (before.stream().mapToLong(calls).sum() > 0) {
            drawing.line(
                    "lprev",
                    words.get("insight.before"),
                    before.stream()
                            .limit(buckets.size())
                            .map(bucket -> (double) calls.applyAsLong(bucket))
                            .toList());
        }
        return drawing.graph();
    }

    /** Moods as parts of the calls of which one is told. */
    Graph moods() {
        return drawing(Chart.MIDDLE, 100, value -> Math.round(value) + " %")
                .stack(MOODS, bucket -> 100.0 / Math.max(1, bucket.counts().moods()))
                .graph();
    }

    /** How long callers waited for an answer: the middle, the slow and the slowest. */
    Graph waits() {
        double most = seconds(0.99).stream()
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        Drawing drawing =
                drawing(Chart.NARROW, most, value -> words.numbers("0.0#").format(value) + " s");
        wait(drawing, "l1", "insight.p50", 0.5);
        wait(drawing, "l2", "insight.p95", 0.95);
        wait(drawing, "l3", "insight.p99", 0.99);
        return drawing.points(bucket -> seconds(bucket, 0.5), bucket -> waits(bucket.waits(), figures))
                .graph();
    }

    private void wait(Drawing drawing, String kind, String name, double part) {
        drawing.line(kind, words.get(name), seconds(part))
                .column(
                        words.get(name),
                        bucket -> figures.waiting(bucket.waits().quantile(part)));
    }

    /** The middle, the slow and the slowest of these. */
    static String waits(Waits waits, Figures figures) {
        return figures.waiting(waits.quantile(0.5), waits.quantile(0.95), waits.quantile(0.99));
    }

    /** Calls that were transferred. */
    Graph transfers() {
        Function<Bucket, String> share = bucket ->
                Share.of(bucket.counts().transferred(), bucket.counts().calls(), words.locale());
        return counts(Chart.NARROW, Stream.of(buckets), TRANSFERRED::of)
                .stack(List.of(TRANSFERRED), bucket -> 1)
                .column(words.get("insight.share"), share)
                .graph();
    }

    /** Chats by what became of them. */
    Graph chats() {
        return all(CHATS);
    }

    /** Calls by whether somebody was in the office. */
    Graph hours(InsightOffice office) {
        return all(List.of(
                new Part("late", "c1", Bucket::late, office::late),
                new Part("inTime", "c6", Bucket::inTime, office::inTime)));
    }

    /** Parts that are all of a bucket together. */
    private Graph all(List<Part> parts) {
        return counts(Chart.NARROW, Stream.of(buckets), bucket -> bucket.counts()
                        .calls())
                .stack(parts, bucket -> 1)
                .graph();
    }

    /** What the calls cost, in dollars. */
    Graph costs() {
        double most = buckets.stream().mapToDouble(InsightCharts::dollars).max().orElse(0);
        return drawing(Chart.NARROW, most, value -> figures.dollars(BigDecimal.valueOf(value * 100)))
                .bars(
                        words.get("insight.cost"),
                        InsightCharts::dollars,
                        bucket -> figures.dollars(bucket.counts().cost()))
                .graph();
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

    private Drawing counts(int width, Stream<List<Bucket>> all, ToLongFunction<Bucket> count) {
        long most = all.flatMap(Collection::stream).mapToLong(count).max().orElse(0);
        return drawing(width, Math.max(FEWEST, most), value -> figures.count(Math.round(value)));
    }

    private Drawing drawing(int width, double most, DoubleFunction<String> text) {
        return new Drawing(width, buckets, most, text, words, figures);
    }

    private List<Double> seconds(double part) {
        return buckets.stream().map(bucket -> seconds(bucket, part)).collect(Collectors.toList());
    }

    private static Double seconds(Bucket bucket, double part) {
        BigDecimal wait = bucket.waits().quantile(part);
        return wait == null ? null : wait.doubleValue() / 1000;
    }

    private static double dollars(Bucket bucket) {
        return bucket.counts().cost().doubleValue() / 100;
    }
}
