package io.callboard.trace;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Follows deliveries where the server makes traces, and does nothing where it makes none. {@code otel.sdk.disabled} must
 * be {@code false}, the switch of MicroProfile Telemetry: Payara 6 gives each request a trace in any case, and sends it
 * nowhere unless that is so.
 *
 * @see <a href="https://download.eclipse.org/microprofile/microprofile-telemetry-1.0/tracing/">MicroProfile Telemetry</a>
 */
@ApplicationScoped
public class Traces {

    Tracing tracing = Tracing.NONE;

    @PostConstruct
    void look() {
        if (isOn(System.getProperty("otel.sdk.disabled"), System.getenv("OTEL_SDK_DISABLED")) && isOffered()) {
            tracing = new ServerTracing();
        }
    }

    /** By the system property or, where there is none, the environment variable; each may be null. */
    static boolean isOn(String property, String variable) {
        return "false".equalsIgnoreCase(property == null ? variable : property);
    }

    private static boolean isOffered() {
        try {
            Class.forName("io.opentelemetry.api.OpenTelemetry", false, Traces.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    /** The {@code traceparent} of what this thread does now; null when nobody traces it. */
    public String here() {
        return tracing.here();
    }

    /**
     * Begins a step, to be ended by the caller.
     *
     * @param from the {@code traceparent} of the step before it; null when that was not traced, and then this is not
     * @param again whether it is done once more because somebody wants it: then it begins a trace of its own, which
     *     refers to that one
     */
    public Step step(Stage stage, String from, boolean again) {
        return from == null ? Step.NONE : tracing.step(stage, from, again);
    }

    /**
     * To be closed on this thread when it is given back. WildFly's filter for JAX-RS leaves its trace on the thread of a
     * request that is answered by another one, and the next request would be taken for a part of it.
     */
    public Kept kept() {
        return tracing.kept();
    }

    /**
     * The trace in a log line.
     *
     * @param traceparent may be null
     * @return with a comma before it; empty for null
     */
    public static String inLog(String traceparent) {
        return traceparent == null ? "" : ", trace " + traceparent.split("-", 3)[1];
    }
}
