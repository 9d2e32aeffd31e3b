package io.callboard.schema;

import io.callboard.event.Transcript;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps conversations as the provider's JSON text, and reads them from it. */
@Converter(autoApply = true)
public class TranscriptConverter implements AttributeConverter<Transcript, String> {

    @Override
    public String convertToDatabaseColumn(Transcript value) {
        return value == null ? null : value.json();
    }

    @Override
    public Transcript convertToEntityAttribute(String json) {
        return json == null ? null : Transcript.parse(json);
    }
}
