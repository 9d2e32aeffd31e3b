package io.callboard.schema;

import io.callboard.event.Cost;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Keeps costs as the provider's JSON text. */
@Converter(autoApply = true)
public class CostConverter implements AttributeConverter<Cost, String> {

    @Override
    public String convertToDatabaseColumn(Cost value) {
        return value == null ? null : value.json();
    }

    @Override
    public Cost convertToEntityAttribute(String json) {
        return json == null ? null : new Cost(json, null, null, List.of());
    }
}
