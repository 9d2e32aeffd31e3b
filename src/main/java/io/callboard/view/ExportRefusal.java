package io.callboard.view;

/**
 * Why no file was written, as the page that takes its place tells it.
 *
 * @param passing whether the same may be had a little later
 */
public record ExportRefusal(String title, String text, boolean passing) {

    /** As an empty list tells it: what passes is no error of anyone's. */
    public String kind() {
        return passing ? "" : "danger";
    }

    public String icon() {
        return passing ? "clock" : "exclamation-circle";
    }
}
