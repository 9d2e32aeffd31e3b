package io.callboard.event;

import io.callboard.event.JsonNode.Arr;
import io.callboard.event.JsonNode.Num;
import io.callboard.event.JsonNode.Obj;
import io.callboard.event.JsonNode.Text;
import io.callboard.event.JsonNode.Unread;
import java.util.LinkedHashMap;
import java.util.Map;

/** Hides the phone numbers in JSON: in texts, in names, and in whole numbers of that length. */
final class JsonMask {

    private static final String ROLE = "role";
    private static final String CONTENT = "content";
    private static final String WORDS = "words";
    private static final String DIGIT = "digit";

    private JsonMask() {}

    static JsonNode of(JsonNode node) {
        if (node instanceof Obj object) {
            return object(object);
        }
        if (node instanceof Arr array) {
            return new Arr(array.items().stream().map(JsonMask::of).toList());
        }
        if (node instanceof Unread unread) {
            return of(unread.read());
        }
        if (node instanceof Text text) {
            return new Text(PhoneMask.text(text.value()));
        }
        return node instanceof Num number ? number(number) : node;
    }

    private static JsonNode object(Obj object) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        object.members().forEach((name, value) -> members.put(PhoneMask.text(name), member(object, name, value)));
        return new Obj(members);
    }

    private static JsonNode member(Obj object, String name, JsonNode value) {
        if (object.members().containsKey(ROLE)) {
            if (name.equals(DIGIT)) {
                return new Text("•");
            }
            if (name.equals(WORDS) && saysANumber(object)) {
                return withoutDigits(value);
            }
        }
        boolean isTime = name.endsWith("timestamp") && value instanceof Num;
        return isTime ? value : of(value);
    }

    private static boolean saysANumber(Obj line) {
        JsonNode content = line.members().get(CONTENT);
        return content != null && !of(content).equals(content);
    }

    /** The words of a line come one by one, and so may the parts of a number. */
    private static JsonNode withoutDigits(JsonNode node) {
        if (node instanceof Obj object) {
            Map<String, JsonNode> members = new LinkedHashMap<>();
            object.members().forEach((name, value) -> members.put(name, withoutDigits(value)));
            return new Obj(members);
        }
        if (node instanceof Arr array) {
            return new Arr(array.items().stream().map(JsonMask::withoutDigits).toList());
        }
        return node instanceof Text text ? new Text(text.value().replaceAll("\\p{Nd}", "•")) : node;
    }

    private static JsonNode number(Num number) {
        return number.digits().matches("[0-9]{7,15}(?:\\.0+)?") ? new Text(PhoneMask.text(number.digits())) : number;
    }
}
