package io.callboard.it;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Bodies with markup in every text: a value becomes the name of its field, with its line's role in front, and
 * {@link #TEXT} or another harmful text; names that the sender chose get it too. Addresses become a script's.
 */
final class Markup {

    /** Breaks out of attributes, runs scripts, and is reckoned by whatever takes it for an expression. */
    static final String TEXT = "\"'><img src=x onerror=owned=1><script>owned=1</script>[#{7*7}][${7*7}][{{7*7}}]";

    /** What {@link #TEXT} leaves behind where it was reckoned. */
    static final String RECKONED = "[49]";

    private static final Set<String> CHOSEN_NAMES = Set.of(
            "metadata",
            "retell_llm_dynamic_variables",
            "collected_dynamic_variables",
            "custom_sip_headers",
            "telephony_identifier",
            "custom_analysis_data",
            "custom_attributes",
            "latency");

    private static final Set<String> PROVIDERS_WORDS = Set.of(
            "call_type",
            "chat_type",
            "direction",
            "call_status",
            "chat_status",
            "disconnection_reason",
            "user_sentiment",
            "data_storage_setting",
            "transition_type");

    private final String id;
    private final boolean keepsWords;
    private final UnaryOperator<String> harm;
    private final Set<String> texts = new TreeSet<>();

    /** @param keepsWords whether the provider's own words, such as {@code inbound}, stay as they are */
    Markup(String id, boolean keepsWords) {
        this(id + TEXT, keepsWords, name -> name + TEXT);
    }

    /**
     * Another harmful text than {@link #TEXT}.
     *
     * @param harm makes the text of a name
     */
    Markup(String id, boolean keepsWords, UnaryOperator<String> harm) {
        this.id = id;
        this.keepsWords = keepsWords;
        this.harm = harm;
    }

    /** The call's or chat's id, with markup. */
    String id() {
        return id;
    }

    /** All texts with markup in the bodies so far. */
    Set<String> texts() {
        return texts;
    }

    /** That body with markup, and with these members more in the call or chat. */
    byte[] mark(byte[] body, String... more) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            JsonObjectBuilder marked = Json.createObjectBuilder();
            reader.readObject().forEach((name, value) -> marked.add(name, top(name, value, more)));
            return Bodies.utf8(marked.build().toString());
        }
    }

    private JsonValue top(String name, JsonValue value, String... more) {
        if (!name.equals("call") && !name.equals("chat")) {
            return name.equals("event") ? value : mark(name, "", value);
        }
        JsonObjectBuilder subject = Json.createObjectBuilder(value.asJsonObject());
        for (String member : more) {
            subject.add(member, member);
        }
        return mark(name, "", subject.build());
    }

    private JsonValue mark(String name, String role, JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> object(name, value.asJsonObject());
            case ARRAY -> array(name, value.asJsonArray());
            case STRING -> Json.createValue(text(name, role, ((JsonString) value).getString()));
            default -> value;
        };
    }

    private JsonObject object(String name, JsonObject object) {
        JsonObjectBuilder marked = Json.createObjectBuilder();
        String role = object.getString("role", "");
        for (Map.Entry<String, JsonValue> member : object.entrySet()) {
            String key = CHOSEN_NAMES.contains(name) ? seen(harm.apply(member.getKey())) : member.getKey();
            marked.add(
                    key,
                    member.getKey().equals("role")
                            ? member.getValue()
                            : mark(member.getKey(), role, member.getValue()));
        }
        return marked.build();
    }

    private JsonArray array(String name, JsonArray array) {
        JsonArrayBuilder marked = Json.createArrayBuilder();
        array.forEach(item -> marked.add(mark(name, "", item)));
        if (name.endsWith("_with_tool_calls")) {
            marked.add(Json.createObjectBuilder()
                    .add("role", seen(harm.apply("role")))
                    .add("content", harm.apply("")));
            marked.add(Json.createObjectBuilder()
                    .add("role", "transfer_target")
                    .add("content", text("content", "transfer_target", "")));
        }
        return marked.build();
    }

    private String text(String name, String role, String value) {
        if (name.equals("call_id") || name.equals("chat_id")) {
            return seen(id);
        }
        if (keepsWords && PROVIDERS_WORDS.contains(name)) {
            return value;
        }
        String label = role.isEmpty() || name.equals("tool_call_id") ? name : role + "." + name;
        return seen((name.endsWith("url") ? "javascript:owned=1//" : "") + harm.apply(label));
    }

    private String seen(String text) {
        texts.add(text);
        return text;
    }
}
