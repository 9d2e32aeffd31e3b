package io.callboard.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.bind.Jsonb;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonbResolverTest {

    private final Jsonb jsonb = new JsonbResolver().getContext(Object.class);

    @Test
    void writesTheProvidersNamesAndLeavesOutWhatIsMissing() {
        Page<CallDocument.TransferItem> page = new Page<>(
                List.of(new CallDocument.TransferItem(
                        "+14155550123", null, null, "2026-11-21T10:00:00Z", null, null, null)),
                null);

        assertThat(jsonb.toJson(page))
                .isEqualTo("{\"items\":[{\"destination\":\"+14155550123\",\"started_at\":\"2026-11-21T10:00:00Z\"}]}");
    }

    @Test
    void writesKeptJsonAsJson() {
        ChatDocument.AnalysisItem analysis = new ChatDocument.AnalysisItem(
                null,
                "Positive",
                true,
                Json.createObjectBuilder().add("Détail", 1).build());

        assertThat(jsonb.toJson(analysis))
                .isEqualTo("{\"chat_successful\":true,\"custom_analysis_data\":{\"Détail\":1},"
                        + "\"user_sentiment\":\"Positive\"}");
    }

    @Test
    void usesTheSameNamesInTheOpenApiDocument() {
        Map.of("latencyP50", "latency_p50", "callId", "call_id", "bodyBase64", "body_base64")
                .forEach((name, written) ->
                        assertThat(OpenApiNames.underscored(name)).isEqualTo(written));
    }
}
