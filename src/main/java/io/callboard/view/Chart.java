package io.callboard.view;

import java.util.List;

/**
 * A drawing; places are numbers in its box, as text.
 *
 * @param width of its box, which is 206 high
 * @param levels the lines across, with what they stand for
 * @param ticks the words below
 * @param bars what is filled
 * @param curves lines through points
 * @param points small circles on them
 */
public record Chart(
        int width, List<Level> levels, List<Tick> ticks, List<Bar> bars, List<Curve> curves, List<Point> points) {

    static final int WIDE = 640;
    static final int MIDDLE = 451;
    static final int NARROW = 352;

    /**
     * A line across.
     *
     * @param kind {@code base} for the lowest, {@code grid}
     */
    public record Level(String y, String text, String textY, String kind) {}

    public record Tick(String x, String text) {}

    /**
     * What is filled.
     *
     * @param kind its class
     * @param href to the calls that it counts
     * @param title what it counts
     */
    public record Bar(String x, String y, String width, String height, String kind, String href, String title) {}

    /**
     * A line through points.
     *
     * @param path as SVG writes it
     */
    public record Curve(String path, String kind) {}

    public record Point(String x, String y, String href, String title) {}
}
