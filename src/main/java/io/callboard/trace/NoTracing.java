package io.callboard.trace;

/** There is nothing to trace with. */
final class NoTracing implements Tracing {

    private static final Kept NOTHING = () -> {};

    @Override
    public String here() {
        return null;
    }

    @Override
    public Step step(Stage stage, String from, boolean again) {
        return Step.NONE;
    }

    @Override
    public Kept kept() {
        return NOTHING;
    }
}
