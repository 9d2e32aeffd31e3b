package io.callboard.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a company's collector sees of deliveries, and what the consumers of its broker do. */
final class Tracing implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Company company;
    private final Collector collector = new Collector();

    /** Before the server starts: it is told where the collector is, which alone makes no traces. */
    Tracing(Company company) {
        this.company = company;
        company.node.environment.put("OTEL_EXPORTER_OTLP_ENDPOINT", collector.endpoint());
        company.node.environment.put("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
        company.node.environment.put("OTEL_BSP_SCHEDULE_DELAY", "500");
    }

    /** Nothing is sent, kept or published of what is not traced. */
    void knowsNothingOf(Parcel parcel) throws SQLException, JMSException {
        assertThat(company.postgres.traceparent(parcel)).isNull();
        assertThat(message(parcel).propertyExists("traceparent")).isFalse();
        assertThat(collector.asked()).isEmpty();
    }

    /** Each of several requests on one connection, from the request to the message. */
    void followsEachDelivery() throws IOException, SQLException, JMSException {
        List<Parcel> parcels =
                IntStream.range(0, 5).mapToObj(i -> Parcel.create()).toList();
        try (HttpConnection connection = new HttpConnection(company.node.base())) {
            for (Parcel parcel : parcels) {
                assertThat(connection.post("webhook", parcel.body(), parcel.signed()))
                        .isEqualTo(204);
            }
        }
        List<String> traces = new ArrayList<>();
        for (Parcel parcel : parcels) {
            traces.add(follows(parcel));
        }
        assertThat(traces).doesNotHaveDuplicates();
        assertThat(collector.asked()).as("sent: traces alone").containsOnly("/v1/traces");
    }

    /** Returns the trace's id. */
    private String follows(Parcel parcel) throws SQLException, JMSException {
        assertThat(Pause.until(PATIENCE, () -> company.postgres.has(parcel) && message(parcel) != null))
                .as("published")
                .isTrue();
        String[] accepted = company.postgres.traceparent(parcel).split("-");
        String[] published = message(parcel).getStringProperty("traceparent").split("-");
        assertThat(published[1]).as("the message's trace").isEqualTo(accepted[1]);
        Pause.until(PATIENCE, () -> collector.of(accepted[1]).size() >= 3);
        Map<String, Span> steps =
                collector.of(accepted[1]).stream().collect(Collectors.toMap(Tracing::kind, span -> span));
        assertThat(steps).containsOnlyKeys("request", "project delivery", "publish change");
        Span request = steps.get("request");
        Span project = steps.get("project delivery");
        Span publish = steps.get("publish change");
        assertThat(id(request)).isEqualTo(accepted[2]);
        assertThat(project.getParentSpanId()).isEqualTo(request.getSpanId());
        assertThat(publish.getParentSpanId()).isEqualTo(project.getSpanId());
        assertThat(id(publish)).isEqualTo(published[2]);
        tellsNoMoreThanItMay(project, parcel);
        tellsNoMoreThanItMay(publish, parcel);
        return accepted[1];
    }

    private static void tellsNoMoreThanItMay(Span span, Parcel parcel) {
        assertThat(span.getAttributesList().stream().map(KeyValue::getKey))
                .contains("callboard.event", "callboard.source", "callboard.subject_id")
                .allMatch(name -> name.matches(
                        "callboard\\.(event|source|subject_id|delivery_id)|messaging\\..*" + "|thread\\.(id|name)"));
        assertThat(span.toString()).doesNotContain("Good morning");
        assertThat(new String(parcel.body(), StandardCharsets.UTF_8)).contains("Good morning");
    }

    private static String kind(Span span) {
        return span.getKind() == SpanKind.SPAN_KIND_SERVER ? "request" : span.getName();
    }

    private static String id(Span span) {
        return Collector.hex(span.getSpanId().toByteArray());
    }

    /** The message about its call; null when none has come yet. */
    private Message message(Parcel parcel) {
        company.subscriber.receive(300);
        String body = new String(parcel.body(), StandardCharsets.UTF_8);
        List<String> calls = company.subscriber.calls();
        return IntStream.range(0, calls.size())
                .filter(i -> body.contains('"' + calls.get(i) + '"'))
                .mapToObj(i -> company.subscriber.kept().get(i))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void close() {
        collector.close();
    }
}
