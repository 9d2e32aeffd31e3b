package io.callboard.schema;

import io.callboard.event.Variables;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps variables as the provider's JSON text, and takes them from it. */
@Converter(autoApply = true)
public class VariablesConverter implements AttributeConverter<Variables, String> {

    @Override
    public String convertToDatabaseColumn(Variables value) {
        return value == null ? null : value.json();
    }

    @Override
    public Variables convertToEntityAttribute(String json) {
        return json == null ? null : new Variables(json);
    }
}
