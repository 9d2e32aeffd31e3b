package io.callboard.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.callboard.event.WebhookEvent.CallEvent;
import io.callboard.event.WebhookEvent.ChatEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/** Bodies as the provider sends them, from the payload files, and events read from them. */
final class Bodies {

    static final Instant SENT_AT = Instant.ofEpochMilli(1_789_000_700_000L);
    static final String DIGEST = "d1";

    /** All files that are bodies of deliveries. */
    static final List<String> NAMES = List.of(
            "01_call_started_phone_inbound",
            "02_call_started_web",
            "03_call_ended_phone_full",
            "04_call_ended_not_connected",
            "05_call_ended_web",
            "06_call_ended_error",
            "07_call_ended_opt_out",
            "09_call_analyzed_full",
            "10_call_analyzed_voicemail",
            "12_transcript_updated_call",
            "13_transfer_started_docs_minimal",
            "14_transfer_started_full",
            "15_transfer_bridged",
            "16_transfer_cancelled",
            "19_chat_started",
            "20_chat_ended",
            "21_chat_analyzed_api",
            "23_transcript_updated_chat",
            "24_call_inbound_request",
            "25_call_inbound_response",
            "26_chat_inbound_request",
            "27_legacy_data_envelope",
            "28_legacy_data_and_call",
            "29_docs_sample_call_ended",
            "30_seed003_agent_transfer");

    private Bodies() {}

    static byte[] file(String name) {
        try (InputStream in = Bodies.class.getResourceAsStream("/payloads/" + name + ".json")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static WebhookEvent read(byte[] body) {
        return WebhookEventReader.read(body, SENT_AT, DIGEST);
    }

    static WebhookEvent read(String body) {
        return read(body.getBytes(UTF_8));
    }

    static CallEvent call(String name) {
        return (CallEvent) read(file(name));
    }

    static ChatEvent chat(String name) {
        return (ChatEvent) read(file(name));
    }

    /** A {@code call_ended} with those further members, each written with a comma before it. */
    static CallEvent callEnded(String members) {
        return (CallEvent) read("{\"event\":\"call_ended\",\"call\":{\"call_id\":\"c1\"" + members + "}}");
    }

    static Envelope peek(String body) {
        return EnvelopeReader.peek(body.getBytes(UTF_8));
    }
}
