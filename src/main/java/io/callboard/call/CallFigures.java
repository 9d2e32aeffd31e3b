package io.callboard.call;

import io.callboard.event.CallPayload;
import io.callboard.event.Cost;
import io.callboard.event.Latency;
import io.callboard.event.Merge;
import io.callboard.event.TokenUsage;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** What it cost, in US cents, and how fast it was, in ms. */
@Embeddable
class CallFigures {

    @Column(name = "latency")
    private Latency latency;

    @Column(name = "llm_token_usage")
    private TokenUsage llmTokenUsage;

    @Column(name = "call_cost")
    private Cost callCost;

    @Column(name = "latency_p50")
    private BigDecimal latencyP50;

    @Column(name = "combined_cost")
    private BigDecimal combinedCost;

    void merge(CallPayload told, Merge merge) {
        latency = merge.value("latency", latency, told.latency());
        llmTokenUsage = merge.value("llm_token_usage", llmTokenUsage, told.llmTokenUsage());
        callCost = merge.value("call_cost", callCost, told.callCost());
        latencyP50 = latency == null ? null : Merge.amount(latency.endToEndP50().orElse(null));
        combinedCost = callCost == null ? null : Merge.amount(callCost.combined());
    }

    BigDecimal getLatencyP50() {
        return latencyP50;
    }

    BigDecimal getCombinedCost() {
        return combinedCost;
    }

    Latency getLatency() {
        return latency;
    }

    TokenUsage getLlmTokenUsage() {
        return llmTokenUsage;
    }

    Cost getCallCost() {
        return callCost;
    }
}
