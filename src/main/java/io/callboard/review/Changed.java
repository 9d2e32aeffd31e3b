package io.callboard.review;

/**
 * What was made another.
 *
 * @param before the label, who had reviewed it or whom it was assigned to; null for none
 * @param after the same from then on
 */
record Changed(About about, String before, String after) {}
