/**
 * Figures over time for Prometheus: {@code /metrics}.
 *
 * <p>In come facts, as CDI events of those whom they are about ({@link io.callboard.inbox.DeliveryStored}, {@link
 * io.callboard.inbox.DeliveriesProjected}, {@link io.callboard.rejection.Rejection}), and states, read when Prometheus
 * asks, each by a {@code MeterBinder}; out goes Prometheus' text format. Nobody who is measured knows of it (ADR 13).
 * What a label says is of a small and fixed set: never an id, an address or anything that a caller said.
 *
 * <p>May import {@code health}, {@code inbox}, {@code rejection}, {@code relay}, {@code event}, {@code address} and
 * {@code config}; is imported by nobody. The only home of Micrometer.
 *
 * @see <a href="https://prometheus.io/docs/instrumenting/exposition_formats/">Exposition formats</a>
 * @see <a href="https://docs.micrometer.io/micrometer/reference/implementations/prometheus.html">Micrometer Prometheus</a>
 */
package io.callboard.metrics;
