package io.callboard.view;

import java.util.List;

/**
 * What to do about refused requests, in plain words.
 *
 * @param title what is wrong, in a few words
 * @param requests how many
 * @param text what was seen, with figures
 * @param remedy what to do, in runs of words and of code
 */
public record AdviceLine(String title, long requests, String text, List<Banner.Piece> remedy) {}
