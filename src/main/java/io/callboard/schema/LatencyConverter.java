package io.callboard.schema;

import io.callboard.event.Latency;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps latencies as the provider's JSON text, and reads them from it. */
@Converter(autoApply = true)
public class LatencyConverter implements AttributeConverter<Latency, String> {

    @Override
    public String convertToDatabaseColumn(Latency value) {
        return value == null ? null : value.json();
    }

    @Override
    public Latency convertToEntityAttribute(String json) {
        return json == null ? null : Latency.parse(json);
    }
}
