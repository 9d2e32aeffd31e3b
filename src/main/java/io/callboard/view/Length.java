package io.callboard.view;

/** How long a conversation was. */
final class Length {

    private Length() {}

    /** {@code 4:47}, {@code 1:02:03}; whole seconds, cut; negative counts as 0. */
    static String of(long milliseconds) {
        long seconds = Math.max(0, milliseconds) / 1000;
        long hours = seconds / 3600;
        long minutes = seconds / 60 % 60;
        return hours == 0
                ? "%d:%02d".formatted(minutes, seconds % 60)
                : "%d:%02d:%02d".formatted(hours, minutes, seconds % 60);
    }
}
