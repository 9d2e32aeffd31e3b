package io.callboard.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;

/** What lists show of values that need nothing but their unit, which a column's name tells as it does in files. */
@ApplicationScoped
class PlainCells {

    @Inject
    Words words;

    @Inject
    Figures figures;

    Cell of(String name, Object value) {
        if (value instanceof Instant moment) {
            return Cell.time(moment);
        }
        if (value instanceof Boolean flag) {
            return Cell.text(words.get("flag." + flag));
        }
        if (value instanceof BigDecimal amount) {
            return Cell.text(name.endsWith("_cost") ? figures.dollars(amount) : figures.waiting(amount));
        }
        if (value instanceof Long milliseconds && name.endsWith("_ms")) {
            return Cell.text(figures.length(milliseconds));
        }
        if (value instanceof Integer number && !name.endsWith("_version")) {
            return Cell.text(figures.count(number));
        }
        if (value instanceof Collection<?> several) {
            return Cell.text(several.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        return Cell.text(value == null ? null : value.toString());
    }

    /** The agent's name, else its id, and its version. */
    Cell agent(String name, String id, Integer version) {
        Cell cell = Cell.text(name != null ? name : id).titled(id);
        return version == null ? cell : cell.noted("v" + version);
    }
}
