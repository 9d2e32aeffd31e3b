package io.callboard.view;

import io.callboard.insight.Counts;
import io.callboard.insight.Waits;
import java.math.BigDecimal;
import java.util.List;

/** The figures of the whole period beside those of the period before. */
final class InsightTiles {

    private final Counts now;
    private final Counts old;
    private final Waits waits;
    private final Waits oldWaits;
    private final CallsLink link;
    private final Words words;
    private final Figures figures;

    InsightTiles(List<Bucket> buckets, List<Bucket> before, CallsLink link, Words words, Figures figures) {
        this.now = buckets.stream().map(Bucket::counts).reduce(Counts.NONE, Counts::plus);
        this.old = before.stream().map(Bucket::counts).reduce(Counts.NONE, Counts::plus);
        this.waits = buckets.stream().map(Bucket::waits).reduce(new Waits(), Waits::plus);
        this.oldWaits = before.stream().map(Bucket::waits).reduce(new Waits(), Waits::plus);
        this.link = link;
        this.words = words;
        this.figures = figures;
    }

    List<Tile> tiles() {
        return List.of(
                new Tile(
                        words.get("insight.calls"),
                        figures.count(now.calls()),
                        Share.growth((double) now.calls(), (double) old.calls(), words.locale()),
                        figures.count(old.calls()),
                        link.toString()),
                share(
                        "connected",
                        now.connected(),
                        now.calls(),
                        old.connected(),
                        old.calls(),
                        InsightCharts.connected(link)),
                share(
                        "goal",
                        now.successful(),
                        now.judged(),
                        old.successful(),
                        old.judged(),
                        link.with("successful", "true")),
                share(
                        "negative",
                        now.negative(),
                        now.moods(),
                        old.negative(),
                        old.moods(),
                        link.with("sentiment", "negative")),
                waiting(waits.quantile(0.5), oldWaits.quantile(0.5)),
                new Tile(
                        words.get("insight.cost"),
                        figures.dollars(now.cost()),
                        Share.growth(now.cost().doubleValue(), old.cost().doubleValue(), words.locale()),
                        figures.dollars(old.cost()),
                        link.toString()));
    }

    private Tile share(String name, long part, long whole, long oldPart, long oldWhole, CallsLink calls) {
        String points = Share.points(part, whole, oldPart, oldWhole, words.locale());
        return new Tile(
                words.get("insight." + name),
                Share.of(part, whole, words.locale()),
                points == null ? null : words.format("insight.points", points),
                Share.of(oldPart, oldWhole, words.locale()),
                calls.toString());
    }

    private Tile waiting(BigDecimal middle, BigDecimal before) {
        return new Tile(
                words.get("insight.wait"),
                figures.waiting(middle),
                middle == null || before == null
                        ? null
                        : Share.growth(middle.doubleValue(), before.doubleValue(), words.locale()),
                figures.waiting(before),
                link.toString());
    }
}
