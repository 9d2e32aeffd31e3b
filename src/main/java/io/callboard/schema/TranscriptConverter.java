package io.callboard.schema;

import io.callboard.event.Transcript;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Keeps conversations as the provider's JSON text. */
@Converter(autoApply = true)
public class TranscriptConverter implements AttributeConverter<Transcript, String> {

    @Override
    public String convertToDatabaseColumn(Transcript value) {
        return value == null ? null : value.json();
    }

    @Override
    public Transcript convertToEntityAttribute(String json) {
        return json == null ? null : new Transcript(json, List.of());
    }
}
