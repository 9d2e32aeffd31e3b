package io.callboard.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.function.Supplier;

/** A span of the server's OpenTelemetry. */
final class SpanStep implements Step {

    /** Causes may go in a circle. */
    private static final int MAX_DEPTH = 50;

    private final Span span;

    SpanStep(Span span) {
        this.span = span;
    }

    @Override
    public Step with(String name, String value) {
        if (value != null) {
            span.setAttribute(name, value);
        }
        return this;
    }

    @Override
    public <T> T within(Supplier<T> work) {
        try (Scope scope = Context.root().with(span).makeCurrent()) {
            return work.get();
        }
    }

    @Override
    public void failed(Throwable failure) {
        Throwable root = failure;
        for (int depth = 0; root.getCause() != null && depth < MAX_DEPTH; depth++) {
            root = root.getCause();
        }
        span.setStatus(StatusCode.ERROR)
                .setAttribute("error.type", root.getClass().getName());
    }

    @Override
    public void end() {
        span.end();
    }
}
