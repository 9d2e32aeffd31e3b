package io.callboard.event;

import io.callboard.event.JsonNode.Arr;
import io.callboard.event.JsonNode.Bool;
import io.callboard.event.JsonNode.Null;
import io.callboard.event.JsonNode.Num;
import io.callboard.event.JsonNode.Obj;
import io.callboard.event.JsonNode.Text;
import io.callboard.event.JsonNode.Unread;
import io.callboard.event.Remark.Code;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The members of one JSON object, read leniently: null for a member that is absent, JSON null or unusable, the latter
 * with a remark.
 */
final class Fields {

    /** 9999-12-31T23:59:59.999Z. */
    private static final long LATEST = 253_402_300_799_999L;

    private final Obj object;
    private final String path;
    private final Remarks remarks;

    /** @param path where the object stands in the body, for remarks; empty for the whole body */
    Fields(Obj object, String path, Remarks remarks) {
        this.object = object;
        this.path = path;
        this.remarks = remarks;
    }

    Remarks remarks() {
        return remarks;
    }

    boolean has(String name) {
        return any(name) != null;
    }

    boolean hasObject(String name) {
        JsonNode node = any(name);
        return node instanceof Obj || (node instanceof Unread unread && unread.object());
    }

    String pathOf(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** The member, whatever it is. */
    JsonNode any(String name) {
        JsonNode node = object.members().get(name);
        return node instanceof Null ? null : node;
    }

    String text(String name) {
        JsonNode node = any(name);
        if (node instanceof Num number) {
            return odd(Code.OTHER_TYPE, name, number.digits());
        }
        return node == null || node instanceof Text ? plain(node) : odd(Code.WRONG_TYPE, name, null);
    }

    /** A text; anything else as compact JSON. */
    String textOrJson(String name) {
        JsonNode node = any(name);
        return node == null || node instanceof Text ? plain(node) : node.compact();
    }

    private static String plain(JsonNode node) {
        return node instanceof Text text ? text.value() : null;
    }

    Boolean flag(String name) {
        JsonNode node = any(name);
        if (node instanceof Bool bool) {
            return bool.value();
        }
        if (node instanceof Text text && text.value().matches("(?i)true|false")) {
            return odd(Code.OTHER_TYPE, name, Boolean.valueOf(text.value()));
        }
        return node == null ? null : odd(Code.WRONG_TYPE, name, null);
    }

    BigDecimal decimal(String name) {
        return number(name, NumberText::decimal);
    }

    Integer integer(String name) {
        return number(name, digits -> NumberText.whole(digits, Integer.MIN_VALUE, Integer.MAX_VALUE)
                .map(Long::intValue));
    }

    /** A length of time in ms; not negative. */
    Long millis(String name) {
        return number(name, digits -> NumberText.whole(digits, 0, LATEST));
    }

    /** Ms since epoch, or an ISO date with its offset; after 1970 and before the year 10000. */
    Instant time(String name) {
        if (any(name) instanceof Text text && !NumberText.isPlain(text.value())) {
            return isoTime(name, text.value());
        }
        return number(name, digits -> NumberText.whole(digits, 1, LATEST).map(Instant::ofEpochMilli));
    }

    private Instant isoTime(String name, String text) {
        try {
            Instant time = OffsetDateTime.parse(text.strip()).toInstant();
            boolean sane = time.isAfter(Instant.EPOCH) && !time.isAfter(Instant.ofEpochMilli(LATEST));
            return sane ? odd(Code.ISO_TIME, name, time) : odd(Code.OUT_OF_RANGE, name, null);
        } catch (DateTimeException e) {
            return odd(Code.WRONG_TYPE, name, null);
        }
    }

    Optional<Fields> object(String name) {
        JsonNode node = read(name);
        if (node instanceof Obj found) {
            return Optional.of(new Fields(found, pathOf(name), remarks));
        }
        return node == null ? Optional.empty() : odd(Code.WRONG_TYPE, name, Optional.empty());
    }

    /** The object itself, to be kept. */
    Obj node() {
        return object;
    }

    /** An array as compact JSON. */
    Optional<String> arrayText(String name) {
        JsonNode node = any(name);
        if (node instanceof Arr || (node instanceof Unread unread && !unread.object())) {
            return Optional.of(node.compact());
        }
        return node == null ? Optional.empty() : odd(Code.WRONG_TYPE, name, Optional.empty());
    }

    Optional<Arr> array(String name) {
        JsonNode node = read(name);
        if (node instanceof Arr found) {
            return Optional.of(found);
        }
        return node == null ? Optional.empty() : odd(Code.WRONG_TYPE, name, Optional.empty());
    }

    /** The objects in an array; none when it is absent. */
    List<Fields> objects(String name) {
        List<JsonNode> items = array(name).map(Arr::items).orElse(List.of());
        if (items.isEmpty()) {
            return List.of();
        }
        return items.stream()
                .filter(Obj.class::isInstance)
                .map(item -> new Fields((Obj) item, pathOf(name), remarks))
                .toList();
    }

    private JsonNode read(String name) {
        JsonNode node = any(name);
        return node instanceof Unread unread ? unread.read() : node;
    }

    private <T> T number(String name, Function<String, Optional<T>> reader) {
        JsonNode node = any(name);
        if (node instanceof Text text && NumberText.isPlain(text.value())) {
            return number(name, odd(Code.OTHER_TYPE, name, text.value()), reader);
        }
        if (node instanceof Num number) {
            return number(name, number.digits(), reader);
        }
        return node == null ? null : odd(Code.WRONG_TYPE, name, null);
    }

    private <T> T number(String name, String digits, Function<String, Optional<T>> reader) {
        return reader.apply(digits).orElseGet(() -> odd(Code.OUT_OF_RANGE, name, null));
    }

    private <T> T odd(Code code, String name, T value) {
        remarks.add(code, pathOf(name));
        return value;
    }
}
