package io.callboard.demo;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** One chat, and all that the provider tells of it, in order. */
final class ChatStory {

    /** People type more slowly than they speak. */
    private static final double STRETCH = 5;

    private final Agent agent;
    private final int version;
    private final Instant start;
    private final Dice dice;
    private final String chatId;
    private final Caller customer;
    private final Wording wording;
    private final Scenario scenario;
    private final Conversation conversation;
    private final boolean whole;
    private final boolean failed;
    private final boolean updates;
    private final String query;
    private final JsonObject metadata;
    private final JsonObject attributes;
    private final JsonObject analysis;
    private final String cost;

    ChatStory(long seed, long number, Instant start, double lateness, boolean updates) {
        this.agent = agent(seed, number);
        this.version = agent.version(lateness, new Dice(seed + 2, number));
        this.start = start;
        this.updates = updates;
        this.dice = new Dice(seed, 2 * number + 1);
        this.chatId = "chat_" + dice.hex(27);
        this.customer = Caller.of(agent.country(), dice);
        this.wording = new Wording(dice, agent.country(), customer.name());
        this.scenario = dice.weighted(agent.scenarios(), Scenario::weight);
        this.whole = dice.percent(88);
        this.failed = dice.percent(1);
        this.conversation = new Conversation(agent, version, wording, dice)
                .play(scenario, whole ? Ending.Talk.WHOLE : Ending.Talk.CUT);
        this.query = "?" + dice.filled(agent.fact("label", ""));
        this.metadata = Facts.of(dice.filled(wording.filled(agent.fact("meta", ""))));
        this.attributes = Facts.of(dice.filled(agent.fact("attribute", "")));
        this.cost = "0." + (2 + dice.below(7)) + (1 + dice.below(9));
        this.analysis = analysis();
    }

    static Agent agent(long seed, long number) {
        return new Dice(seed, 2 * number).weighted(Agent.ofChats(), Agent::share);
    }

    Instant end() {
        return at(conversation.length());
    }

    /** Its events, in the order in which the provider sends them. */
    List<Happening> happenings() {
        List<Happening> happenings = new ArrayList<>();
        happenings.add(event("chat_started", start, () -> basic("ongoing").build()));
        if (updates) {
            conversation.lines().stream()
                    .filter(Line::isSpeech)
                    .forEach(line ->
                            happenings.add(event("transcript_updated", at(line.end()), () -> upTo(line.end()))));
        }
        Instant ended = end().plusMillis(500);
        happenings.add(event("chat_ended", ended, () -> full().build()));
        Instant analyzed = ended.plusMillis(3000 + dice.below(15_000));
        happenings.add(event("chat_analyzed", analyzed, () -> full().add("chat_analysis", analysis)
                .build()));
        return happenings;
    }

    private Happening event(String name, Instant at, Supplier<JsonObject> chat) {
        return new Happening(at, chatId, query, () -> Told.envelope(name, "chat", chat.get()));
    }

    private Instant at(double seconds) {
        return start.plusMillis(Math.round(seconds * STRETCH * 1000));
    }

    private JsonObjectBuilder basic(String status) {
        return Json.createObjectBuilder()
                .add("chat_id", chatId)
                .add("agent_id", agent.id())
                .add("version", version)
                .add("chat_status", status)
                .add("chat_type", agent.channel().equals("sms") ? "sms_chat" : "api_chat")
                .add("start_timestamp", start.toEpochMilli())
                .add("metadata", metadata)
                .add(
                        "retell_llm_dynamic_variables",
                        Json.createObjectBuilder()
                                .add("customer_name", customer.name())
                                .add("business", agent.fact("business", "")));
    }

    private JsonObject upTo(double seconds) {
        JsonObjectBuilder chat = basic("ongoing");
        messages(chat, line -> line.end() <= seconds);
        return chat.build();
    }

    private JsonObjectBuilder full() {
        JsonObjectBuilder chat = basic(failed ? "error" : "ended").add("end_timestamp", end().toEpochMilli());
        messages(chat, line -> true);
        if (!attributes.isEmpty()) {
            chat.add("custom_attributes", attributes);
        }
        BigDecimal cents = new BigDecimal(cost);
        JsonObjectBuilder product =
                Json.createObjectBuilder().add("product", "gpt_5_nano_text").add("cost", cents);
        return chat.add(
                "chat_cost",
                Json.createObjectBuilder()
                        .add("product_costs", Json.createArrayBuilder().add(product))
                        .add("combined_cost", cents));
    }

    private void messages(JsonObjectBuilder chat, Predicate<Line> told) {
        StringBuilder text = new StringBuilder();
        JsonArrayBuilder messages = Json.createArrayBuilder();
        int number = 0;
        for (Line line : conversation.lines()) {
            number++;
            if (told.test(line)) {
                JsonObjectBuilder message = Json.createObjectBuilder()
                        .add("message_id", "msg_%s_%02d".formatted(chatId.substring(5, 11), number))
                        .addAll(Json.createObjectBuilder(line.told())
                                .remove("words")
                                .remove("time_sec"))
                        .add("created_timestamp", at(line.end()).toEpochMilli());
                messages.add(message);
                if (line.isSpeech()) {
                    text.append(line.role().equals(Conversation.AGENT) ? "Agent: " : "User: ")
                            .append(line.content())
                            .append('\n');
                }
            }
        }
        chat.add("transcript", text.toString()).add("message_with_tool_calls", messages);
    }

    private JsonObject analysis() {
        boolean successful = whole && dice.percent(scenario.success());
        String broken =
                "The chat broke off during %s.".formatted(scenario.name().toLowerCase(Locale.ROOT));
        return Json.createObjectBuilder()
                .add("chat_summary", whole ? wording.filled(scenario.summary()) : broken)
                .add("user_sentiment", scenario.sentiment(dice, whole))
                .add("chat_successful", successful)
                .add(
                        "custom_analysis_data",
                        Facts.of(dice.filled(wording.filled(scenario.facts().get("data")))))
                .build();
    }
}
