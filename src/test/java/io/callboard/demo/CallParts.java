package io.callboard.demo;

import static io.callboard.demo.Conversation.AGENT;
import static io.callboard.demo.Conversation.TARGET;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** One call as the provider writes it at each stage. */
final class CallParts {

    private static final long SIGNED_FOR_SECONDS = 600;

    private final Agent agent;
    private final int version;
    private final Instant start;
    private final URI recordings;
    private final long number;
    private final Dice dice;
    private final String callId;
    private final Caller caller;
    private final Scenario scenario;
    private final Ending ending;
    private final Wording wording;
    private final Conversation conversation;
    private final String sentiment;
    private final boolean successful;
    private final JsonObject metadata;
    private final String query;
    private final JsonObject latency;
    private final String sid;
    private final JsonObject analysis;

    CallParts(long seed, long number, Agent agent, int version, Instant start, URI recordings) {
        this.agent = agent;
        this.version = version;
        this.start = start;
        this.recordings = recordings;
        this.number = number;
        this.dice = new Dice(seed, 2 * number + 1);
        this.callId = "call_" + dice.hex(27);
        this.caller = Caller.of(agent.country(), dice);
        this.wording = new Wording(dice, agent.country(), caller.name());
        this.scenario = dice.weighted(agent.scenarios(), Scenario::weight);
        Ending drawn = Ending.of(agent.channel(), dice);
        this.conversation = new Conversation(agent, version, wording, dice).play(scenario, drawn.talk());
        HandOver handOver = conversation.handOver();
        this.ending = handOver != null && handOver.bridged() ? Ending.TRANSFER : drawn;
        boolean whole = ending.talk() == Ending.Talk.WHOLE;
        this.sentiment = heard() ? scenario.sentiment(dice, whole) : "Unknown";
        this.successful = whole && dice.percent(scenario.success());
        this.metadata = Facts.of(dice.filled(wording.filled(agent.fact("meta", ""))));
        this.query = agent.facts().containsKey("label") ? "?" + dice.filled(agent.fact("label", "")) : "";
        this.latency = Figures.latency(conversation.waits(), dice);
        this.sid = "CA" + dice.hex(32);
        this.analysis = analysis();
    }

    String callId() {
        return callId;
    }

    String query() {
        return query;
    }

    Instant start() {
        return start;
    }

    Ending ending() {
        return ending;
    }

    Conversation conversation() {
        return conversation;
    }

    /** That many seconds after its start. */
    Instant at(double seconds) {
        return start.plusMillis(Math.round(seconds * 1000));
    }

    Instant end() {
        return at(ending.connected() ? conversation.length() : 20);
    }

    JsonObject started() {
        return basic("ongoing").build();
    }

    /** While it goes on. */
    JsonObject upTo(double seconds) {
        JsonObjectBuilder call = basic("ongoing");
        transcripts(call, line -> line.end() <= seconds);
        return call.build();
    }

    JsonObject ended() {
        return full(0).build();
    }

    JsonObject analyzed() {
        return full(0).add("call_analysis", analysis).build();
    }

    JsonObject transferEnded(Instant at) {
        return full(conversation.handOver().talked())
                .add("transfer_end_timestamp", at.toEpochMilli())
                .add("call_analysis", analysis)
                .build();
    }

    private boolean heard() {
        return conversation.lines().stream().anyMatch(line -> line.role().equals(Conversation.CALLER));
    }

    private JsonObjectBuilder basic(String status) {
        JsonObjectBuilder call = Json.createObjectBuilder();
        boolean web = agent.channel().equals("web");
        call.add("call_type", web ? "web_call" : "phone_call");
        if (!web) {
            boolean inbound = agent.channel().equals("inbound");
            call.add("from_number", inbound ? caller.number() : agent.fact("number", ""))
                    .add("to_number", inbound ? agent.fact("number", "") : caller.number())
                    .add("direction", agent.channel());
        }
        call.add("call_id", callId)
                .add("agent_id", agent.id())
                .add("agent_version", version)
                .add("agent_name", agent.name());
        if (agent.facts().containsKey("tag")) {
            call.add("agent_tag", agent.fact("tag", ""));
        }
        call.add("call_status", status);
        if (ending.connected()) {
            call.add("start_timestamp", start.toEpochMilli());
        }
        call.add("metadata", metadata)
                .add(
                        "retell_llm_dynamic_variables",
                        Json.createObjectBuilder()
                                .add("customer_name", caller.name())
                                .add("business", agent.fact("business", "")))
                .add("data_storage_setting", agent.storage())
                .add("opt_in_signed_url", signed());
        if (!web) {
            call.add("telephony_identifier", Json.createObjectBuilder().add("twilio_call_sid", sid));
        }
        return call;
    }

    private JsonObjectBuilder full(double transferred) {
        JsonObjectBuilder call = basic(ending.status());
        double length = ending.connected() ? conversation.length() : 0;
        call.add("end_timestamp", end().toEpochMilli())
                .add("duration_ms", Math.round(length * 1000))
                .add("disconnection_reason", ending.reason());
        if (conversation.handOver() != null && conversation.handOver().bridged()) {
            call.add("transfer_destination", conversation.handOver().number());
        }
        if (ending.connected()) {
            transcripts(call, line -> true);
            call.add("latency", latency);
            links(call);
            if (successful) {
                call.add(
                        "collected_dynamic_variables",
                        Json.createObjectBuilder().add("goal", scenario.name()));
            }
        }
        return call.add("call_cost", Figures.cost(agent, length, transferred));
    }

    private void transcripts(JsonObjectBuilder call, Predicate<Line> told) {
        List<Line> lines = conversation.lines().stream().filter(told).toList();
        StringBuilder text = new StringBuilder();
        JsonArrayBuilder speech = Json.createArrayBuilder();
        JsonArrayBuilder all = Json.createArrayBuilder();
        JsonArrayBuilder scrubbed = Json.createArrayBuilder();
        for (Line line : lines) {
            if (line.isSpeech()) {
                text.append(speaker(line.role())).append(line.content()).append('\n');
                speech.add(line.told());
            }
            all.add(line.told());
            scrubbed.add(Scrubbed.line(line, caller.name()));
        }
        call.add("transcript", text.toString()).add("transcript_object", speech).add("transcript_with_tool_calls", all);
        if (agent.storage().equals("everything_except_pii")) {
            call.add("scrubbed_transcript_with_tool_calls", scrubbed);
        }
    }

    private static String speaker(String role) {
        return role.equals(AGENT) ? "Agent: " : role.equals(TARGET) ? "Transfer Target: " : "User: ";
    }

    private void links(JsonObjectBuilder call) {
        if (recordings == null) {
            return;
        }
        String link = "%s/%d-%d/recording".formatted(recordings, number, version);
        String query = signed() ? "?Expires=" + (end().getEpochSecond() + SIGNED_FOR_SECONDS) : "";
        call.add("recording_url", link + ".wav" + query)
                .add("recording_multi_channel_url", link + "_multichannel.wav" + query);
        if (agent.storage().equals("everything_except_pii")) {
            call.add("scrubbed_recording_url", link + "_scrubbed.wav");
        }
    }

    private boolean signed() {
        return agent.storage().equals("basic_attributes_only");
    }

    private JsonObject analysis() {
        JsonObjectBuilder analysis = Json.createObjectBuilder();
        if (ending.connected()) {
            analysis.add("call_summary", summary());
        }
        analysis.add("in_voicemail", ending.talk() == Ending.Talk.VOICEMAIL).add("user_sentiment", sentiment);
        if (ending.connected()) {
            analysis.add("call_successful", successful);
        }
        analysis.add(
                "custom_analysis_data",
                successful
                        ? Facts.of(dice.filled(wording.filled(scenario.facts().get("data"))))
                        : Json.createObjectBuilder().build());
        return analysis.build();
    }

    private String summary() {
        return switch (ending.talk()) {
            case WHOLE -> wording.filled(scenario.summary());
            case VOICEMAIL -> "Voicemail of %s was reached and a message was left.".formatted(caller.name());
            case MENU -> "A phone menu answered; nobody was reached.";
            case SILENCE -> "The caller fell silent; the call was ended after two questions.";
            default -> "The call broke off during %s.".formatted(scenario.name().toLowerCase(Locale.ROOT));
        };
    }
}
