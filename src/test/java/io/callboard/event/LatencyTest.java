package io.callboard.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatencyTest {

    @Test
    void leavesOutPartsOfWhichThereWereNone() {
        Latency latency = Latency.parse("""
                {"e2e":{"p50":940.5,"num":9},"llm_websocket_network_rtt":{"num":0},"llm":{"p50":0}}""");

        assertThat(latency.parts()).hasSize(3);
        assertThat(latency.measured()).containsOnlyKeys("e2e", "llm");
    }
}
