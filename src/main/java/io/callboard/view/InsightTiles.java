package io.callboard.view;

import io.callboard.insight.Counts;
import io.callboard.insight.Waits;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToLongFunction;

/** The figures of the whole period beside those of the period before. */
final class InsightTiles {

    private final Counts now;
    private final Counts old;
    private final Waits waits;
    private final Waits oldWaits;
    private final long late;
    private final long oldLate;
    private final ListLink link;
    private final InsightOffice office;
    private final Words words;
    private final Figures figures;

    InsightTiles(
            List<Bucket> buckets,
            List<Bucket> before,
            ListLink link,
            InsightOffice office,
            Words words,
            Figures figures) {
        this.now = buckets.stream().map(Bucket::counts).reduce(Counts.NONE, Counts::plus);
        this.old = before.stream().map(Bucket::counts).reduce(Counts.NONE, Counts::plus);
        this.waits = buckets.stream().map(Bucket::waits).reduce(new Waits(), Waits::plus);
        this.oldWaits = before.stream().map(Bucket::waits).reduce(new Waits(), Waits::plus);
        this.late = buckets.stream().mapToLong(Bucket::late).sum();
        this.oldLate = before.stream().mapToLong(Bucket::late).sum();
        this.link = link;
        this.office = office;
        this.words = words;
        this.figures = figures;
    }

    List<Tile> tiles() {
        return List.of(
                calls(),
                share("connected", Counts::connected, Counts::calls, InsightCharts.connected(link)),
                share("goal", Counts::successful, Counts::judged, link.with("successful", "true")),
                share("negative", Counts::negative, Counts::moods, link.with("sentiment", "negative")),
                share("transferred", Counts::transferred, Counts::calls, InsightCharts.transferred(link)),
                share("late", late, now.calls(), oldLate, old.calls(), office.late(link)),
                waiting(waits.quantile(0.5), oldWaits.quantile(0.5)),
                cost());
    }

    private Tile calls() {
        return new Tile(
                words.get("insight.calls"),
                figures.count(now.calls()),
                Share.growth((double) now.calls(), (double) old.calls(), words.locale()),
                figures.count(old.calls()),
                link.toString());
    }

    private Tile cost() {
        return new Tile(
                words.get("insight.cost"),
                figures.dollars(now.cost()),
                Share.growth(now.cost().doubleValue(), old.cost().doubleValue(), words.locale()),
                figures.dollars(old.cost()),
                link.toString());
    }

    private Tile share(String name, ToLongFunction<Counts> part, ToLongFunction<Counts> whole, ListLink calls) {
        return share(
                name,
                part.applyAsLong(now),
                whole.applyAsLong(now),
                part.applyAsLong(old),
                whole.applyAsLong(old),
                calls);
    }

    private Tile share(String name, long part, long whole, long oldPart, long oldWhole, ListLink calls) {
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
