package io.callboard.export;

import io.callboard.list.Column;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A JSON object a line, as the API lists them: names in order, what is not known left out. */
final class NdjsonWriter<R> implements RowWriter<R> {

    private final JsonBuilderFactory factory = Json.createBuilderFactory(Map.of());
    private final Writer out;
    private final List<Column<R>> columns;

    NdjsonWriter(OutputStream out, List<Column<R>> columns) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 15);
        this.columns =
                columns.stream().sorted(Comparator.comparing(Column::name)).toList();
    }

    @Override
    public void write(R row) throws IOException {
        JsonObjectBuilder object = factory.createObjectBuilder();
        columns.forEach(column -> add(
                object, column.name(), Unit.of(column.name()).api(column.value().apply(row))));
        out.write(object.build().toString());
        out.write('\n');
    }

    private static void add(JsonObjectBuilder object, String name, Object value) {
        if (value instanceof Boolean flag) {
            object.add(name, flag);
        } else if (value instanceof Integer || value instanceof Long) {
            object.add(name, ((Number) value).longValue());
        } else if (value instanceof BigDecimal decimal) {
            object.add(name, decimal);
        } else if (value instanceof Collection<?> several) {
            object.add(name, Json.createArrayBuilder(several));
        } else if (value != null) {
            object.add(name, value.toString());
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
