package io.callboard.schema;

import io.callboard.event.Cost;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps costs as the provider's JSON text, and reads them from it. */
@Converter(autoApply = true)
public class CostConverter implements AttributeConverter<Cost, String> {

    @Override
    public String convertToDatabaseColumn(Cost value) {
        return value == null ? null : value.json();
    }

    @Override
    public Cost convertToEntityAttribute(String json) {
        return json == null ? null : Cost.parse(json);
    }
}
