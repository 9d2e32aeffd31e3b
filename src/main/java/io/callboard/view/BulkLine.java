package io.callboard.view;

/**
 * How far something is that is done to many deliveries.
 *
 * @param icon a PrimeIcon's name without {@code pi-}
 * @param title how far it is
 * @param text who was left out and why it stopped; may be empty
 * @param who who started it, and when
 * @param done so many
 * @param total of so many
 * @param running whether it still goes on
 * @param broken whether it stopped before it was through
 */
public record BulkLine(
        String icon, String title, String text, String who, long done, long total, boolean running, boolean broken) {}
