package io.callboard.view;

import static java.util.stream.Collectors.joining;

import java.util.Objects;
import java.util.stream.Stream;

/** What a log may tell of an exception: the classes of its causes, as databases quote values in their messages. */
final class Causes {

    private static final int MOST = 10;

    private Causes() {}

    /** Outermost first. */
    static String of(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(MOST)
                .map(cause -> cause.getClass().getName())
                .collect(joining(" < "));
    }
}
