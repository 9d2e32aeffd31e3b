package io.callboard.inbox;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;

/** An id that may be null, as its 36 characters: EclipseLink 4.0 can neither bind nor read a UUID that is null. */
@Converter
public class NullableIdConverter implements AttributeConverter<UUID, String> {

    @Override
    public String convertToDatabaseColumn(UUID id) {
        return id == null ? null : id.toString();
    }

    @Override
    public UUID convertToEntityAttribute(String text) {
        return text == null ? null : UUID.fromString(text);
    }
}
