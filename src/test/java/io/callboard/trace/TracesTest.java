package io.callboard.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callboard.fixture.LogLines;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TracesTest {

    private static final String FROM = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static final String UNSAMPLED = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00";

    private final RecordedTraces recorded = new RecordedTraces();
    private final Traces traces = new Traces();

    /** Context is the thread's, and the thread is everybody's. */
    @AfterEach
    @SuppressWarnings("MustBeClosedChecker")
    void clean() {
        Context.root().makeCurrent();
    }

    @Test
    void doesNothingWhereTheServerHasNoTraces() {
        assertThat(traces.here()).isNull();
        assertThat(traces.step(Stage.PROJECT, FROM, false)).isSameAs(Step.NONE);
        assertThat(Step.NONE.about("call_ended", "retell", null).<String>within(traces::here))
                .isNull();
        traces.kept().close();
    }

    @Test
    void keepsNothingOfARequestThatNobodyTraces() {
        recorded.of(traces);

        assertThat(traces.here()).isNull();
        assertThat(traces.step(Stage.PROJECT, null, false)).isSameAs(Step.NONE);
        assertThat(recorded.ended()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({",,false", "false,,true", "FALSE,true,true", "true,false,false", ",false,true", "'',false,false"})
    void isOnByTheSwitchOfMicroProfileTelemetryAlone(String property, String variable, boolean on) {
        assertThat(Traces.isOn(property, variable)).isEqualTo(on);
    }

    @Test
    void asksTheServerForNothingUntilSomethingTracedGoesOn() {
        traces.tracing = new ServerTracing(() -> {
            throw new AssertionError("asked");
        });

        assertThat(traces.here()).isNull();
        traces.step(Stage.PUBLISH, null, true).end();
        traces.kept().close();
    }

    @Test
    void goesOnFromTheStepBefore() {
        recorded.of(traces);
        Step project = traces.step(Stage.PROJECT, FROM, false);
        String here = project.within(traces::here);
        project.end();
        traces.step(Stage.PUBLISH, here, false).end();

        assertThat(traces.here()).isNull();
        SpanData first = recorded.ended().get(0);
        SpanData second = recorded.ended().get(1);
        assertThat(first.getName()).isEqualTo("project delivery");
        assertThat(first.getKind()).isEqualTo(SpanKind.INTERNAL);
        assertThat(first.getTraceId()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
        assertThat(first.getParentSpanId()).isEqualTo("b7ad6b7169203331");
        assertThat(first.getLinks()).isEmpty();
        assertThat(second.getName()).isEqualTo("publish change");
        assertThat(second.getKind()).isEqualTo(SpanKind.PRODUCER);
        assertThat(second.getTraceId()).isEqualTo(first.getTraceId());
        assertThat(second.getParentSpanId()).isEqualTo(first.getSpanId());
    }

    @Test
    void beginsATraceThatRefersToTheFirstWhereSomethingIsDoneOnceMore() {
        recorded.of(traces);
        traces.step(Stage.PROJECT, FROM, true).end();

        assertThat(recorded.ended()).singleElement().satisfies(span -> {
            assertThat(span.getTraceId()).isNotEqualTo("0af7651916cd43dd8448eb211c80319c");
            assertThat(span.getParentSpanContext().isValid()).isFalse();
            assertThat(span.getLinks()).singleElement().satisfies(link -> assertThat(
                            link.getSpanContext().getSpanId())
                    .isEqualTo("b7ad6b7169203331"));
        });
    }

    @Test
    void passesOnThatARequestIsNotSampled() {
        recorded.of(traces);
        Step step = traces.step(Stage.PROJECT, UNSAMPLED, false);
        String here = step.within(traces::here);
        step.end();

        assertThat(here).startsWith("00-0af7651916cd43dd8448eb211c80319c-").endsWith("-00");
        assertThat(recorded.ended()).isEmpty();
    }

    @Test
    void tellsWhatAStepIsAboutAndOfAFailureNoMore() {
        recorded.of(traces);
        Step step = traces.step(Stage.PROJECT, FROM, false).about("call_ended", "retell", null);
        step.failed(new IllegalStateException("outer", new NumberFormatException("+14155550123")));
        step.end();

        SpanData span = recorded.ended().get(0);
        assertThat(span.getAttributes().asMap())
                .containsOnlyKeys(
                        AttributeKey.stringKey("callboard.event"),
                        AttributeKey.stringKey("callboard.source"),
                        AttributeKey.stringKey("error.type"))
                .containsValue("java.lang.NumberFormatException");
        assertThat(span.getStatus()).isEqualTo(StatusData.error());
        assertThat(span.getEvents()).isEmpty();
    }

    @Test
    void isAStepOfItsOwnWhateverTheThreadDoes() {
        recorded.of(traces);
        Step one = traces.step(Stage.PROJECT, FROM, false);
        Step other = traces.step(Stage.PROJECT, FROM.replace("0af7", "1af7"), false);

        recorded.request(() -> {
            assertThat(other.<String>within(traces::here)).startsWith("00-1af7651916cd43dd8448eb211c80319c-");
            assertThat(one.<String>within(traces::here)).startsWith("00-0af7651916cd43dd8448eb211c80319c-");
            return null;
        });
        assertThatThrownBy(() -> one.within((Supplier<String>) () -> {
                    throw new IllegalStateException("planted");
                }))
                .hasMessage("planted");
        assertThat(traces.here()).isNull();
    }

    @Test
    @SuppressWarnings("MustBeClosedChecker")
    void takesFromTheThreadWhatWasLeftThere() {
        recorded.of(traces);
        Kept kept = traces.kept();
        Context left = Context.root()
                .with(Span.wrap(SpanContext.create(
                        "0af7651916cd43dd8448eb211c80319c",
                        "b7ad6b7169203331",
                        TraceFlags.getSampled(),
                        TraceState.getDefault())));
        left.makeCurrent();
        assertThat(traces.here()).isEqualTo(FROM);
        kept.close();

        assertThat(traces.here()).isNull();
    }

    @Test
    void goesOnWithoutTracesWhenTheServerFails() {
        traces.tracing = new ServerTracing(() -> {
            throw new IllegalStateException("planted");
        });
        try (LogLines log = new LogLines(ServerTracing.class)) {
            Step step = traces.step(Stage.PROJECT, FROM, false);
            assertThat(step.<String>within(traces::here)).isEqualTo(FROM);
            traces.step(Stage.PUBLISH, FROM, true).end();

            assertThat(log.all()).singleElement().asString().contains("planted");
        }
    }

    @Test
    void isALineOfTheLogByItsId() {
        assertThat(Traces.inLog(FROM)).isEqualTo(", trace 0af7651916cd43dd8448eb211c80319c");
        assertThat(Traces.inLog(null)).isEmpty();
    }
}
