package io.callboard.event;

import static java.util.stream.Collectors.joining;

import io.callboard.event.JsonNode.Arr;
import io.callboard.event.JsonNode.Bool;
import io.callboard.event.JsonNode.Null;
import io.callboard.event.JsonNode.Num;
import io.callboard.event.JsonNode.Obj;
import io.callboard.event.JsonNode.Text;
import io.callboard.event.JsonNode.Unread;
import io.callboard.event.Remark.Code;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reads JSON text into {@link JsonNode}s, step by step instead of by recursion: what a server's JSON library does with
 * deep nesting, long numbers or a name given twice (the last one wins) does not matter.
 */
final class JsonTree {

    /** Deeper JSON is refused as {@link Code#NOT_JSON}. */
    static final int MAX_DEPTH = 256;

    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    /** An object or array that is open yet; {@code members} or {@code items} is null. */
    private static final class Open {
        private final Map<String, JsonNode> members;
        private final List<JsonNode> items;
        private String name = "";

        Open(Map<String, JsonNode> members, List<JsonNode> items) {
            this.members = members;
            this.items = items;
        }

        void add(JsonNode node) {
            if (members != null) {
                members.put(name, node);
            } else {
                items.add(node);
            }
        }
    }

    private final Deque<Open> open = new ArrayDeque<>();
    private final int depth;
    private final boolean keepsInner;
    private final Remarks remarks;
    private InnerJson inner;
    private JsonNode root;

    private JsonTree(int depth, boolean keepsInner, Remarks remarks) {
        this.depth = depth;
        this.keepsInner = keepsInner;
        this.remarks = remarks;
    }

    /** The value that the text holds; empty, with a remark, when it holds none that can be read. */
    static Optional<JsonNode> parse(String text, Remarks remarks) {
        return outer(text, MAX_DEPTH, true, remarks);
    }

    /**
     * The same value and the same remarks, but what is nested deeper is {@link Unread}: checked as all else, and kept as
     * text alone.
     *
     * @param depth how many objects and arrays, one in the other, are read
     * @param keepsInner false if the text of what is nested deeper is not needed either
     */
    static Optional<JsonNode> outer(String text, int depth, boolean keepsInner, Remarks remarks) {
        try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
            return Optional.of(new JsonTree(depth, keepsInner, remarks).whole(parser));
        } catch (RuntimeException e) {
            // Libraries differ in what they throw: JsonException, IllegalStateException, NoSuchElementException, …
            remarks.add(Code.NOT_JSON, "");
            return Optional.empty();
        }
    }

    /** Hands over the items of an array that Callboard has kept itself, one by one; what cannot be read is left out. */
    static void items(String array, Consumer<JsonNode> each) {
        if (!array.startsWith("[")) {
            return;
        }
        try (JsonParser parser = PARSERS.createParser(new StringReader(array))) {
            parser.next();
            for (JsonNode item = nextItem(parser); item != null; item = nextItem(parser)) {
                each.accept(item);
            }
        }
    }

    /** Null behind the last one that can be read. */
    private static JsonNode nextItem(JsonParser parser) {
        try {
            Event event = parser.next();
            return event == Event.END_ARRAY ? null : new JsonTree(MAX_DEPTH, true, new Remarks()).value(event, parser);
        } catch (RuntimeException e) {
            return null;
        }
    }

    private JsonNode whole(JsonParser parser) {
        JsonNode value = value(parser.next(), parser);
        if ((value instanceof Obj || value instanceof Arr) && parser.hasNext()) {
            throw new JsonException("More than one value");
        }
        return value;
    }

    private JsonNode value(Event first, JsonParser parser) {
        take(first, parser);
        while (!open.isEmpty()) {
            take(parser.next(), parser);
        }
        return root;
    }

    private void take(Event event, JsonParser parser) {
        if (inner != null) {
            takeInner(event, parser);
            return;
        }
        switch (event) {
            case START_OBJECT, START_ARRAY -> open(event);
            case END_OBJECT, END_ARRAY -> open.removeLast();
            case KEY_NAME -> open.getLast().name = storable(parser.getString());
            case VALUE_STRING -> add(new Text(storable(parser.getString())));
            case VALUE_NUMBER -> add(new Num(parser.getString()));
            case VALUE_TRUE, VALUE_FALSE -> add(new Bool(event == Event.VALUE_TRUE));
            case VALUE_NULL -> add(new Null());
        }
    }

    /** Of a name, text or number that is wanted. */
    private String innerText(Event event, JsonParser parser) {
        return switch (event) {
            case KEY_NAME, VALUE_STRING -> storable(parser.getString());
            case VALUE_NUMBER -> keepsInner ? parser.getString() : null;
            default -> null;
        };
    }

    private void takeInner(Event event, JsonParser parser) {
        if (event == Event.START_OBJECT || event == Event.START_ARRAY) {
            notTooDeep(open.size() + inner.depth());
        }
        inner.take(event, innerText(event, parser));
        if (inner.depth() == 0) {
            add(inner.node());
            inner = null;
        }
    }

    private void open(Event event) {
        notTooDeep(open.size());
        boolean object = event == Event.START_OBJECT;
        if (open.size() == depth) {
            inner = new InnerJson(object, keepsInner);
            inner.take(event, null);
        } else if (object) {
            Map<String, JsonNode> members = new LinkedHashMap<>();
            open(new Obj(members), new Open(members, null));
        } else {
            List<JsonNode> items = new ArrayList<>();
            open(new Arr(items), new Open(null, items));
        }
    }

    private void open(JsonNode node, Open frame) {
        add(node);
        open.addLast(frame);
    }

    private static void notTooDeep(int open) {
        if (open == MAX_DEPTH) {
            throw new JsonException("Nested too deep");
        }
    }

    private void add(JsonNode node) {
        if (open.isEmpty()) {
            root = node;
        } else {
            open.getLast().add(node);
        }
    }

    private String storable(String text) {
        String storable = StorableText.of(text);
        if (!storable.equals(text)) {
            remarks.add(Code.UNSTORABLE_TEXT, path());
        }
        return storable;
    }

    /** The two outer names: further in are the customer's own. */
    private String path() {
        Iterator<Open> frames = open.iterator();
        return Stream.generate(() -> frames.hasNext() ? frames.next().name : "")
                .limit(2)
                .filter(name -> !name.isEmpty())
                .collect(joining("."));
    }
}
