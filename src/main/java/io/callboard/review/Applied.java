package io.callboard.review;

/**
 * What came of a change to many.
 *
 * @param changed at how many anything is another than before
 * @param overtaken how many are as somebody else made them meanwhile
 */
public record Applied(int changed, int overtaken) {}
