package io.callboard.view;

import io.callboard.view.Chart.Bar;
import io.callboard.view.Chart.Curve;
import io.callboard.view.Chart.Level;
import io.callboard.view.Chart.Point;
import io.callboard.view.Chart.Tick;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/** Draws a {@link Chart} of equally wide places, one for each bucket. */
final class Canvas {

    private static final double LEFT = 44;
    private static final double TOP = 8;
    private static final double BOTTOM = 184;
    private static final double GAP = 1;
    private static final int TICK = 64;
    private static final double WIDEST = 40;
    private static final int MOST_LEVELS = 4;

    private final int width;
    private final int places;
    private final double top;
    private final List<Level> levels = new ArrayList<>();
    private final List<Tick> ticks = new ArrayList<>();
    private final List<Bar> bars = new ArrayList<>();
    private final List<Curve> curves = new ArrayList<>();
    private final List<Point> points = new ArrayList<>();

    /**
     * @param width of the box
     * @param most the highest value that must fit
     * @param text what stands beside a value
     */
    Canvas(int width, int places, double most, DoubleFunction<String> text) {
        this.width = width;
        this.places = Math.max(1, places);
        double step = step(most);
        int steps = (int) Math.max(1, Math.ceil(most / step - 1e-9));
        this.top = steps * step;
        for (int number = 0; number <= steps; number++) {
            double y = y(number * step);
            levels.add(new Level(number(y), text.apply(number * step), number(y + 4), number == 0 ? "base" : "grid"));
        }
    }

    /** Round steps of 1, 2 or 5, so that there are at most a few. */
    static double step(double most) {
        double size = Math.pow(10, Math.floor(Math.log10(Math.max(most, 1e-9) / MOST_LEVELS)));
        for (double factor : new double[] {1, 2, 5}) {
            if (most / (size * factor) <= MOST_LEVELS) {
                return size * factor;
            }
        }
        return size * 10;
    }

    /** Names below, as many as there is room for. */
    Canvas ticks(List<String> names) {
        int room = Math.max(2, (int) (width - LEFT) / TICK);
        int every = (names.size() + room - 1) / room;
        for (int place = 0; place < names.size(); place += every) {
            ticks.add(new Tick(number(middle(place)), names.get(place)));
        }
        return this;
    }

    /** A bar from one value to another. */
    void bar(int place, double from, double to, String kind, ListLink link, String title) {
        double upper = y(to);
        double height = y(from) - upper - (from > 0 ? GAP : 0);
        if (to > from) {
            double wide = Math.min(WIDEST, (width - LEFT) / places * 0.72);
            bars.add(new Bar(
                    number(middle(place) - wide / 2),
                    number(upper),
                    number(wide),
                    number(Math.max(1, height)),
                    kind,
                    link.toString(),
                    title));
        }
    }

    /** A line through values, broken where one is null. */
    void curve(List<Double> values, String kind) {
        StringBuilder path = new StringBuilder();
        boolean drawn = false;
        for (int place = 0; place < values.size(); place++) {
            Double value = values.get(place);
            if (value != null) {
                path.append(drawn ? " L" : " M")
                        .append(number(middle(place)))
                        .append(' ')
                        .append(number(y(value)));
            }
            drawn = value != null;
        }
        curves.add(new Curve(path.toString().strip(), kind));
    }

    void point(int place, double value, ListLink link, String title) {
        points.add(new Point(number(middle(place)), number(y(value)), link.toString(), title));
    }

    Chart chart() {
        return new Chart(width, levels, ticks, bars, curves, points);
    }

    private double middle(int place) {
        return LEFT + (width - LEFT) * (place + 0.5) / places;
    }

    private double y(double value) {
        return BOTTOM - (BOTTOM - TOP) * Math.min(value, top) / top;
    }

    private static String number(double number) {
        return String.format(Locale.ENGLISH, "%.1f", number);
    }
}
