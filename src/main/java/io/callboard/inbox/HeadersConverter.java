package io.callboard.inbox;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Headers as lines {@code name: value}, by name. A line that would make the text too long is left out. */
@Converter
public class HeadersConverter implements AttributeConverter<Map<String, String>, String> {

    static final int MAX_LENGTH = 4000;

    @Override
    public String convertToDatabaseColumn(Map<String, String> headers) {
        StringBuilder lines = new StringBuilder();
        if (headers != null) {
            new TreeMap<>(headers).forEach((name, value) -> {
                String line = ColumnText.line(name) + ": " + ColumnText.line(value) + "\n";
                if (lines.length() + line.length() <= MAX_LENGTH) {
                    lines.append(line);
                }
            });
        }
        return lines.toString();
    }

    @Override
    public Map<String, String> convertToEntityAttribute(String lines) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (lines != null) {
            lines.lines()
                    .map(line -> line.split(": ", 2))
                    .filter(parts -> parts.length == 2)
                    .forEach(parts -> headers.put(parts[0], parts[1]));
        }
        return headers;
    }
}
