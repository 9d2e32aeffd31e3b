package io.callboard.schema;

import io.callboard.event.TokenUsage;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps token figures as the provider's JSON text, and reads them from it. */
@Converter(autoApply = true)
public class TokenUsageConverter implements AttributeConverter<TokenUsage, String> {

    @Override
    public String convertToDatabaseColumn(TokenUsage value) {
        return value == null ? null : value.json();
    }

    @Override
    public TokenUsage convertToEntityAttribute(String json) {
        return json == null ? null : TokenUsage.parse(json);
    }
}
