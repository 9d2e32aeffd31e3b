package io.callboard.event;

import static io.callboard.event.Bodies.call;
import static io.callboard.event.Bodies.chat;
import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.event.Cost.Product;
import io.callboard.event.TranscriptLine.Dtmf;
import io.callboard.event.TranscriptLine.Injected;
import io.callboard.event.TranscriptLine.NodeTransition;
import io.callboard.event.TranscriptLine.Sms;
import io.callboard.event.TranscriptLine.ToolInvocation;
import io.callboard.event.TranscriptLine.ToolResult;
import io.callboard.event.TranscriptLine.Utterance;
import io.callboard.event.TranscriptLine.Word;
import io.callboard.event.WebhookEvent.CallEvent;
import io.callboard.event.WebhookEvent.InboundQuestion;
import io.callboard.event.WebhookEvent.UnknownEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class WebhookEventReaderTest {

    @ParameterizedTest
    @FieldSource("io.callboard.event.Bodies#NAMES")
    void findsNothingOddInTheSamples(String name) {
        WebhookEvent event = Bodies.read(Bodies.file(name));

        if (name.startsWith("25_")) {
            assertThat(event).isInstanceOf(UnknownEvent.class);
        } else {
            assertThat(event).isNotInstanceOf(UnknownEvent.class);
            assertThat(event.remarks()).isEmpty();
        }
    }

    @Test
    void readsACallThatStarts() {
        CallEvent event = call("01_call_started_phone_inbound");
        CallPayload call = event.call();

        assertThat(event.type()).isEqualTo(EventType.CALL_STARTED);
        assertThat(event.order()).isEqualTo(new EventOrder(1, 0, 0, Bodies.SENT_AT.toEpochMilli(), Bodies.DIGEST));
        assertThat(event.transfer()).isNull();
        assertThat(call.callId()).isEqualTo("call_2f7d1c0be4a95836f1d0a7c9e24");
        assertThat(call.agentId()).isEqualTo("agent_5b1e0f7a94c83d26b1a7c0de49");
        assertThat(call.agentVersion()).isEqualTo(7);
        assertThat(call.agentName()).isEqualTo("Front desk");
        assertThat(call.callType()).isEqualTo("phone_call");
        assertThat(call.callStatus()).isEqualTo("ongoing");
        assertThat(call.direction()).isEqualTo("inbound");
        assertThat(call.fromNumber()).isEqualTo("+12137771234");
        assertThat(call.toNumber()).isEqualTo("+12137771235");
        assertThat(call.startTimestamp()).isEqualTo(Instant.ofEpochMilli(1_789_000_000_412L));
        assertThat(call.metadata().json()).isEqualTo("{\"tenant\":\"lakeside-dental\",\"crm_contact_id\":\"C-10442\"}");
        assertThat(call.dynamicVariables().entries()).containsEntry("customer_name", "John Doe");
        assertThat(call.customSipHeaders().entries()).isEqualTo(Map.of("X-Campaign", "spring"));
        assertThat(call.telephonyIdentifier().entries()).containsOnlyKeys("twilio_call_sid");
        assertThat(call.dataStorageSetting()).isEqualTo("everything");
        assertThat(call.optInSignedUrl()).isFalse();
        assertThat(call.endTimestamp()).isNull();
        assertThat(call.transcriptObject()).isNull();
        assertThat(call.callAnalysis()).isNull();
        assertThat(call.latency()).isNull();
        assertThat(call.callCost()).isNull();
    }

    @Test
    void neverReadsTheAccessTokenOfAWebCall() {
        CallEvent event = call("02_call_started_web");

        assertThat(event.call().agentTag()).isEqualTo("prod");
        assertThat(event.call().callType()).isEqualTo("web_call");
        assertThat(event.toString()).doesNotContain("FAKE");
    }

    @Test
    void readsACallThatEnded() {
        CallPayload call = call("03_call_ended_phone_full").call();

        assertThat(call.endTimestamp()).isEqualTo(Instant.ofEpochMilli(1_789_000_016_655L));
        assertThat(call.durationMs()).isEqualTo(16_243);
        assertThat(call.disconnectionReason()).isEqualTo("user_hangup");
        assertThat(call.transcript()).startsWith("Agent: Hi, Lakeside").endsWith("User: No, thanks.\n");
        assertThat(call.transcriptObject().lines()).hasSize(4);
        assertThat(call.transcriptObject().text()).isEqualTo(call.transcript());
        assertThat(call.collectedDynamicVariables().entries()).containsEntry("confirmation_code", "LK-2291");
        assertThat(call.recordingUrl()).endsWith("/recording.wav");
        assertThat(call.recordingMultiChannelUrl()).endsWith("/recording_multichannel.wav");
        assertThat(call.publicLogUrl()).endsWith("/public.log");
        assertThat(call.knowledgeBaseRetrievedContentsUrl()).endsWith("/kb_retrieved_contents.txt");
        assertThat(call.llmTokenUsage().average()).isEqualByComparingTo("2352");
        assertThat(call.llmTokenUsage().requests()).isEqualTo(3);
    }

    @Test
    void readsEachRoleOfATranscript() {
        List<TranscriptLine> lines = call("03_call_ended_phone_full")
                .call()
                .transcriptWithToolCalls()
                .lines();

        assertThat(lines).hasSize(10);
        assertThat(lines.get(0)).isInstanceOfSatisfying(Utterance.class, line -> {
            assertThat(line.role()).isEqualTo("agent");
            assertThat(line.words()).hasSize(7);
            assertThat(line.words().get(0)).isEqualTo(new Word("Hi, ", new BigDecimal("0.7"), new BigDecimal("0.91")));
        });
        assertThat(lines.get(1)).isEqualTo(new NodeTransition("Welcome", "Reschedule", "normal"));
        assertThat(lines.get(3))
                .isEqualTo(new ToolInvocation(
                        "tool_call_81f2aa", "reschedule_appointment", "{\"day\":\"friday\",\"slot\":\"10:00\"}"));
        assertThat(lines.get(4))
                .isEqualTo(new ToolResult("tool_call_81f2aa", "{\"ok\":true,\"confirmation\":\"LK-2291\"}", true));
        assertThat(lines.get(5)).isEqualTo(new Dtmf("1"));
        assertThat(lines.get(6))
                .isEqualTo(new Injected("Customer just opened a support ticket about billing.", new BigDecimal("7.4")));
        assertThat(lines.get(7))
                .isEqualTo(new Sms(
                        "My insurance card", new BigDecimal("8.1"), List.of("https://example.invalid/mms/1.jpg")));
    }

    @Test
    void readsLatency() {
        Latency latency = call("03_call_ended_phone_full").call().latency();

        assertThat(latency.parts().keySet())
                .containsExactly("e2e", "llm", "tts", "asr", "knowledge_base", "llm_websocket_network_rtt");
        assertThat(latency.endToEndP50()).contains(new BigDecimal("940.5"));
        assertThat(latency.parts().get("llm").p99()).isEqualTo("873.8399999999999");
        assertThat(latency.parts().get("e2e").values()).hasSize(4).contains(new BigDecimal("1212.5"));
        assertThat(latency.parts().get("llm_websocket_network_rtt").num()).isZero();
        assertThat(latency.parts().get("llm_websocket_network_rtt").p50()).isNull();
    }

    @Test
    void readsCostsInCents() {
        Cost cost = call("03_call_ended_phone_full").call().callCost();

        assertThat(cost.combined()).isEqualByComparingTo("4.95");
        assertThat(cost.durationSeconds()).isEqualTo(17);
        assertThat(cost.products())
                .hasSize(3)
                .startsWith(
                        new Product("elevenlabs_tts", new BigDecimal("1.9833333"), new BigDecimal("0.1166667"), false))
                .endsWith(new Product("voice_engine", new BigDecimal("1.55"), null, false));
    }

    @Test
    void readsTheAnalysisOfACall() {
        Analysis analysis = call("09_call_analyzed_full").call().callAnalysis();

        assertThat(analysis.summary()).isEqualTo("Caller moved a cleaning appointment to Friday 10:00.");
        assertThat(analysis.sentiment()).isEqualTo("Positive");
        assertThat(analysis.successful()).isTrue();
        assertThat(analysis.inVoicemail()).isFalse();
        assertThat(analysis.customData().entries())
                .containsEntry("new_patient", "false")
                .containsEntry("satisfaction", "5")
                .containsEntry("Détail du rendez-vous", "détartrage");
    }

    @Test
    void readsCallsThatDidNotConnectOrFailed() {
        CallPayload unconnected = call("04_call_ended_not_connected").call();
        CallPayload failed = call("06_call_ended_error").call();

        assertThat(unconnected.startTimestamp()).isNull();
        assertThat(unconnected.callStatus()).isEqualTo("not_connected");
        assertThat(unconnected.disconnectionReason()).isEqualTo("dial_no_answer");
        assertThat(unconnected.durationMs()).isZero();
        assertThat(unconnected.callCost().products()).isEmpty();
        assertThat(failed.callStatus()).isEqualTo("error");
        assertThat(failed.disconnectionReason()).isEqualTo("error_retell");
    }

    @Test
    void readsTheOtherSamplesOfCalls() {
        assertThat(call("05_call_ended_web").call().callType()).isEqualTo("web_call");
        assertThat(call("07_call_ended_opt_out").call().dataStorageSetting()).isNotEqualTo("everything");
        assertThat(call("10_call_analyzed_voicemail").call().callAnalysis().inVoicemail())
                .isTrue();
        assertThat(call("10_call_analyzed_voicemail")
                        .call()
                        .callAnalysis()
                        .customData()
                        .json())
                .isEqualTo("{}");
        assertThat(call("30_seed003_agent_transfer").type()).isEqualTo(EventType.AGENT_TRANSFER);
    }

    @Test
    void countsHowFarATranscriptHasCome() {
        assertThat(call("12_transcript_updated_call").order().progress()).isEqualTo(3);
        assertThat(call("15_transfer_bridged").order().progress()).isEqualTo(3);
        assertThat(chat("23_transcript_updated_chat").order().progress()).isEqualTo(2);
        assertThat(call("03_call_ended_phone_full").order().progress()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "13_transfer_started_docs_minimal, 0, +14155550123, 204, warm_transfer",
        "14_transfer_started_full,         0, +14155550123, 204, warm_transfer",
        "15_transfer_bridged,              1, +14155550123, 204, warm_transfer",
        "16_transfer_cancelled,            1, sip:desk@pbx.example.invalid;transport=tls,, cold_transfer"
    })
    void readsTransfers(String name, int step, String destination, String extension, String kind) {
        CallEvent event = call(name);

        assertThat(event.order().rank()).isEqualTo(2);
        assertThat(event.order().step()).isEqualTo(step);
        assertThat(event.transfer()).isEqualTo(new TransferPayload(destination, extension, kind, Bodies.SENT_AT));
    }

    @Test
    void readsWhatTheTransferTargetSays() {
        TranscriptLine last =
                call("15_transfer_bridged").call().transcriptObject().lines().get(2);

        assertThat(last).isInstanceOfSatisfying(Utterance.class, line -> {
            assertThat(line.role()).isEqualTo("transfer_target");
            assertThat(line.content()).isEqualTo("Billing, Sam speaking.");
        });
    }

    @Test
    void readsTheOldEnvelopeWithItsOldNames() {
        CallPayload call = call("27_legacy_data_envelope").call();

        assertThat(call.callId()).isEqualTo("Jabr9TXYYJHfvl6Syypi88rdAHYHmcq6");
        assertThat(call.durationMs()).as("computed").isEqualTo(15_791);
        assertThat(call.dataStorageSetting()).isEqualTo("everything");
        assertThat(call.latency().endToEndP50()).contains(new BigDecimal("1762.15625"));
        assertThat(call.latency().parts().get("llm").max()).isEqualTo("963");
        assertThat(call.latency().parts().get("llm_websocket_network_rtt").num())
                .isZero();
        assertThat(Latency.parse(call.latency().json())).isEqualTo(call.latency());
    }

    @Test
    void readsTheDocumentationsOwnSample() {
        CallPayload call = call("29_docs_sample_call_ended").call();

        assertThat(call.callStatus()).isEqualTo("registered");
        assertThat(call.metadata().entries()).isEmpty();
        assertThat(call.transcript()).isEqualTo("...");
        assertThat(call.agentVersion()).isNull();
    }

    @Test
    void readsAChatThatEnded() {
        ChatPayload chat = chat("20_chat_ended").chat();
        List<TranscriptLine> lines = chat.messages().lines();

        assertThat(chat.version()).isEqualTo(2);
        assertThat(chat.chatType()).isEqualTo("api_chat");
        assertThat(chat.chatStatus()).isEqualTo("ended");
        assertThat(chat.endTimestamp()).isEqualTo(Instant.ofEpochMilli(1_789_000_560_000L));
        assertThat(chat.agentTag()).isNull();
        assertThat(chat.customAttributes().entries())
                .containsEntry("priority", "2")
                .containsEntry("vip", "true");
        assertThat(chat.chatCost().combined()).isEqualByComparingTo("0.2");
        assertThat(chat.chatCost().durationSeconds()).isNull();
        assertThat(lines).hasSize(8);
        assertThat(lines.get(1)).isInstanceOfSatisfying(Utterance.class, line -> {
            assertThat(line.createdAt()).isEqualTo(Instant.ofEpochMilli(1_789_000_510_200L));
            assertThat(line.media()).containsExactly("https://example.invalid/mms/2.png");
        });
        assertThat(lines.get(5)).isEqualTo(new NodeTransition("lookup", "answer", null));
        assertThat(lines.get(6)).isEqualTo(new Injected("VIP customer", null));
    }

    @Test
    void readsTheAnalysisOfAChat() {
        Analysis analysis = chat("21_chat_analyzed_api").chat().chatAnalysis();

        assertThat(analysis.summary()).isEqualTo("Customer asked for an order status.");
        assertThat(analysis.sentiment()).isEqualTo("Neutral");
        assertThat(analysis.successful()).isTrue();
        assertThat(analysis.inVoicemail()).isNull();
        assertThat(analysis.customData().entries()).isEqualTo(Map.of("order_number", "8812"));
    }

    @Test
    void tellsAChatsTranscriptFromACalls() {
        assertThat(chat("23_transcript_updated_chat").type()).isEqualTo(EventType.CHAT_TRANSCRIPT_UPDATED);
        assertThat(call("12_transcript_updated_call").type()).isEqualTo(EventType.TRANSCRIPT_UPDATED);
        assertThat(chat("19_chat_started").order().rank()).isEqualTo(1);
    }

    @Test
    void readsQuestions() {
        assertThat(Bodies.read(Bodies.file("24_call_inbound_request")))
                .isEqualTo(
                        new InboundQuestion(EventType.CALL_INBOUND, "call_in0c81be72d94f1a8e3f60b7c52d9", List.of()));
        assertThat(Bodies.read(Bodies.file("26_chat_inbound_request")))
                .isEqualTo(new InboundQuestion(EventType.CHAT_INBOUND, "chat_in74d00e9f1a4b5b8c6a3e7711f2", List.of()));
    }

    @ParameterizedTest
    @FieldSource("io.callboard.event.Bodies#NAMES")
    void readsThatWhichItKeptAsTheSame(String name) {
        if (Bodies.read(Bodies.file(name)) instanceof CallEvent event) {
            CallPayload call = event.call();
            if (call.transcriptWithToolCalls() != null) {
                assertThat(Transcript.parse(call.transcriptWithToolCalls().json()))
                        .isEqualTo(call.transcriptWithToolCalls());
            }
            if (call.latency() != null) {
                assertThat(Latency.parse(call.latency().json())).isEqualTo(call.latency());
            }
            if (call.callCost() != null) {
                assertThat(Cost.parse(call.callCost().json())).isEqualTo(call.callCost());
            }
            if (call.llmTokenUsage() != null) {
                assertThat(TokenUsage.parse(call.llmTokenUsage().json())).isEqualTo(call.llmTokenUsage());
            }
        }
    }
}
