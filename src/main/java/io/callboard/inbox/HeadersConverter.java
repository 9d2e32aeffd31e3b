package io.callboard.inbox;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Headers as lines {@code name: value}, by name. Where the text would become too long the longest are left out: what a
 * stranger adds must not push out the signature.
 */
@Converter
public class HeadersConverter implements AttributeConverter<Map<String, String>, String> {

    static final int MAX_LENGTH = 4000;

    @Override
    public String convertToDatabaseColumn(Map<String, String> headers) {
        if (headers == null) {
            return "";
        }
        List<String> shortest = headers.entrySet().stream()
                .map(header -> ColumnText.line(header.getKey()) + ": " + ColumnText.line(header.getValue()) + "\n")
                .sorted(Comparator.comparing(String::length))
                .toList();
        SortedSet<String> lines = new TreeSet<>();
        int length = 0;
        for (String line : shortest) {
            length += line.length();
            if (length <= MAX_LENGTH) {
                lines.add(line);
            }
        }
        return String.join("", lines);
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
