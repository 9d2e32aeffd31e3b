package io.callboard.event;

import static java.util.stream.Collectors.joining;

import io.callboard.event.JsonNode.Arr;
import io.callboard.event.JsonNode.Bool;
import io.callboard.event.JsonNode.Null;
import io.callboard.event.JsonNode.Num;
import io.callboard.event.JsonNode.Obj;
import io.callboard.event.JsonNode.Text;
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
import java.util.stream.Stream;

/**
 * Reads JSON text into {@link JsonNode}s, step by step instead of by recursion: what a server's JSON library does with
 * deep nesting, long numbers or a name given twice (the last one wins) does not matter.
 */
final class JsonTree {

    /** Deeper JSON is refused as {@link Code#NOT_JSON}. */
    static final int MAX_DEPTH = 256;

    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    /** An object or array that is open yet; {@code members} or {@code items} is null, both where nothing is kept. */
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
            } else if (items != null) {
                items.add(node);
            }
        }
    }

    private final Deque<Open> open = new ArrayDeque<>();
    private final int keptDepth;
    private final Remarks remarks;
    private JsonNode root;

    private JsonTree(int keptDepth, Remarks remarks) {
        this.keptDepth = keptDepth;
        this.remarks = remarks;
    }

    /** The value that the text holds; empty, with a remark, when it holds none that can be read. */
    static Optional<JsonNode> parse(String text, Remarks remarks) {
        return parse(text, MAX_DEPTH, remarks);
    }

    /**
     * The same value and the same remarks, but of what is nested deeper only that it is there: it is read and checked
     * as all else, and nothing of it is kept.
     *
     * @param keptDepth how many objects and arrays, one in the other, have their members
     */
    static Optional<JsonNode> parse(String text, int keptDepth, Remarks remarks) {
        try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
            return Optional.of(new JsonTree(keptDepth, remarks).read(parser));
        } catch (RuntimeException e) {
            // Libraries differ in what they throw: JsonException, IllegalStateException, NoSuchElementException, …
            remarks.add(Code.NOT_JSON, "");
            return Optional.empty();
        }
    }

    private JsonNode read(JsonParser parser) {
        do {
            take(parser.next(), parser);
        } while (!open.isEmpty());
        if ((root instanceof Obj || root instanceof Arr) && parser.hasNext()) {
            throw new JsonException("More than one value");
        }
        return root;
    }

    private void take(Event event, JsonParser parser) {
        switch (event) {
            case START_OBJECT -> {
                Map<String, JsonNode> members = keepsNext() ? new LinkedHashMap<>() : null;
                open(new Obj(members == null ? Map.of() : members), new Open(members, null));
            }
            case START_ARRAY -> {
                List<JsonNode> items = keepsNext() ? new ArrayList<>() : null;
                open(new Arr(items == null ? List.of() : items), new Open(null, items));
            }
            case END_OBJECT, END_ARRAY -> open.removeLast();
            case KEY_NAME -> open.getLast().name = storable(parser.getString());
            case VALUE_STRING -> add(new Text(storable(parser.getString())));
            case VALUE_NUMBER -> {
                if (open.size() <= keptDepth) {
                    add(new Num(parser.getString()));
                }
            }
            case VALUE_TRUE, VALUE_FALSE -> add(new Bool(event == Event.VALUE_TRUE));
            case VALUE_NULL -> add(new Null());
        }
    }

    /** Whether what is opened now has its members. */
    private boolean keepsNext() {
        return open.size() < keptDepth;
    }

    private void open(JsonNode node, Open frame) {
        if (open.size() == MAX_DEPTH) {
            throw new JsonException("Nested too deep");
        }
        add(node);
        open.addLast(frame);
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
