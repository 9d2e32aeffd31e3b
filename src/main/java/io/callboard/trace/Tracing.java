package io.callboard.trace;

/** What {@link Traces} asks. */
interface Tracing {

    /** A server that shows no OpenTelemetry to applications. */
    Tracing NONE = new NoTracing();

    /** May be null. */
    String here();

    /** @param from never null */
    Step step(Stage stage, String from, boolean again);

    Kept kept();
}
