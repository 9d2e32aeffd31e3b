package io.callboard.trace;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Supplier;

/** The server's OpenTelemetry, asked for when something that is traced goes on. */
final class ServerTracing implements Tracing {

    private static final System.Logger LOGGER = System.getLogger(ServerTracing.class.getName());

    private static final String TRACEPARENT = "traceparent";

    private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();

    private final Supplier<OpenTelemetry> server;

    private volatile Tracer tracer;

    ServerTracing() {
        this(ServerTracing::ofTheServer);
    }

    ServerTracing(Supplier<OpenTelemetry> server) {
        this.server = server;
    }

    private static OpenTelemetry ofTheServer() {
        Instance<OpenTelemetry> offered = CDI.current().select(OpenTelemetry.class);
        return offered.isResolvable() ? offered.get() : OpenTelemetry.noop();
    }

    @Override
    public String here() {
        if (!Span.current().getSpanContext().isValid()) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        W3C.inject(Context.current(), text, (into, name, value) -> {
            if (name.equals(TRACEPARENT)) {
                into.append(value);
            }
        });
        return text.toString();
    }

    @Override
    public Step step(Stage stage, String from, boolean again) {
        SpanContext before = Span.fromContext(W3C.extract(Context.root(), from, new OneText()))
                .getSpanContext();
        SpanBuilder builder = tracer().spanBuilder(stage.words())
                .setSpanKind(stage == Stage.PUBLISH ? SpanKind.PRODUCER : SpanKind.INTERNAL);
        if (again) {
            builder.setNoParent().addLink(before);
        } else {
            builder.setParent(Context.root().with(Span.wrap(before)));
        }
        return new SpanStep(builder.startSpan());
    }

    /** Not by a scope that is closed: one leaves a thread alone that another one was left on. */
    @Override
    @SuppressWarnings("MustBeClosedChecker")
    public Kept kept() {
        Context before = Context.current();
        return () -> {
            if (Context.current() != before) {
                before.makeCurrent();
            }
        };
    }

    private Tracer tracer() {
        Tracer known = tracer;
        if (known == null) {
            known = found().getTracer("io.callboard");
            tracer = known;
        }
        return known;
    }

    /** Whatever becomes of traces, deliveries are projected and changes published. */
    private OpenTelemetry found() {
        try {
            return server.get();
        } catch (RuntimeException | LinkageError e) {
            LOGGER.log(Level.WARNING, "Traces end at the inbox, the server's OpenTelemetry is not to be had: {0}", e);
            return OpenTelemetry.noop();
        }
    }

    /** A text as the one header of a request. */
    private static final class OneText implements TextMapGetter<String> {

        @Override
        public Iterable<String> keys(String text) {
            return List.of(TRACEPARENT);
        }

        @Override
        public String get(String text, String name) {
            return TRACEPARENT.equals(name) ? text : null;
        }
    }
}
