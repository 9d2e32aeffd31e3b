package io.callboard.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Makes a {@link Graph} of buckets: what is drawn stands in the legend, and in the table with the same links. */
final class Drawing {

    private final List<Bucket> buckets;
    private final Canvas canvas;
    private final Words words;
    private final Figures figures;
    private final List<Graph.Sign> legend = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();

    private record Column(String head, Function<Bucket, Graph.Count> count) {}

    /**
     * @param width of the chart
     * @param most the highest value that must fit
     * @param text what stands beside a value
     */
    Drawing(int width, List<Bucket> buckets, double most, DoubleFunction<String> text, Words words, Figures figures) {
        this.buckets = buckets;
        this.words = words;
        this.figures = figures;
        this.canvas = new Canvas(width, buckets.size(), most, text)
                .ticks(buckets.stream().map(Bucket::tick).toList());
    }

    /** A column of the table alone. */
    Drawing column(String head, Function<Bucket, String> text) {
        columns.add(new Column(head, bucket -> new Graph.Count(text.apply(bucket), null)));
        return this;
    }

    /**
     * Bars of these parts, the first below.
     *
     * @param height of one call
     */
    Drawing stack(List<Part> parts, ToDoubleFunction<Bucket> height) {
        for (Part part : parts) {
            String name = asLabel(words.get("insight.point." + part.name()));
            legend.add(new Graph.Sign(part.kind(), name));
            columns.add(new Column(name, bucket -> count(part, bucket)));
        }
        for (int place = 0; place < buckets.size(); place++) {
            Bucket bucket = buckets.get(place);
            double from = 0;
            for (Part part : parts) {
                double to = from + part.of(bucket) * height.applyAsDouble(bucket);
                canvas.bar(place, from, to, part.kind(), part.linkOf(bucket), title(part, bucket));
                from = to;
            }
        }
        return this;
    }

    /** What stands in a sentence elsewhere, beginning as labels do. */
    private static String asLabel(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private Graph.Count count(Part part, Bucket bucket) {
        long count = part.of(bucket);
        return new Graph.Count(
                figures.count(count), count == 0 ? null : part.linkOf(bucket).toString());
    }

    private String title(Part part, Bucket bucket) {
        return words.format(
                "insight.point",
                bucket.label(),
                figures.count(part.of(bucket)),
                words.get("insight.point." + part.name()));
    }

    /**
     * A bar for each bucket that leads to all of it.
     *
     * @param name of it in the legend and the table
     * @param text of its height
     */
    Drawing bars(String name, ToDoubleFunction<Bucket> height, Function<Bucket, String> text) {
        legend.add(new Graph.Sign("c1", name));
        for (int place = 0; place < buckets.size(); place++) {
            Bucket bucket = buckets.get(place);
            String title = words.format("insight.point.figure", bucket.label(), text.apply(bucket));
            canvas.bar(place, 0, height.applyAsDouble(bucket), "c1", bucket.link(), title);
        }
        return column(name, text);
    }

    /**
     * A line, broken where a value is null.
     *
     * @param kind its class
     */
    Drawing line(String kind, String name, List<Double> values) {
        legend.add(new Graph.Sign(kind, name));
        canvas.curve(values, kind);
        return this;
    }

    /** Points that lead to all of a bucket; none where the value is null. */
    Drawing points(Function<Bucket, Double> value, Function<Bucket, String> text) {
        for (int place = 0; place < buckets.size(); place++) {
            Bucket bucket = buckets.get(place);
            Double height = value.apply(bucket);
            if (height != null) {
                String title = words.format("insight.point.figure", bucket.label(), text.apply(bucket));
                canvas.point(place, height, bucket.link(), title);
            }
        }
        return this;
    }

    Graph graph() {
        return new Graph(
                canvas.chart(),
                legend,
                columns.stream().map(Column::head).toList(),
                buckets.stream().map(this::row).toList());
    }

    private Graph.Row row(Bucket bucket) {
        return new Graph.Row(
                bucket.label(),
                bucket.link().toString(),
                columns.stream().map(column -> column.count().apply(bucket)).toList());
    }
}
