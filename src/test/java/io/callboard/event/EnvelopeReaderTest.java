package io.callboard.event;

import static io.callboard.event.Bodies.peek;
import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.event.Remark.Code;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeReaderTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    01_call_started_phone_inbound,    call_started,       CALL, call_2f7d1c0be4a95836f1d0a7c9e24
                    02_call_started_web,              call_started,       CALL, call_9a8c1d5e22b04f7763de11fa0b5
                    13_transfer_started_docs_minimal, transfer_started,   CALL, call_2f7d1c0be4a95836f1d0a7c9e24
                    12_transcript_updated_call,       transcript_updated, CALL, call_2f7d1c0be4a95836f1d0a7c9e24
                    23_transcript_updated_chat,       transcript_updated, CHAT, chat_6b0d25e09a7c41f3ae88d1f0c27
                    20_chat_ended,                    chat_ended,         CHAT, chat_6b0d25e09a7c41f3ae88d1f0c27
                    24_call_inbound_request,          call_inbound,       CALL, call_in0c81be72d94f1a8e3f60b7c52d9
                    26_chat_inbound_request,          chat_inbound,       CHAT, chat_in74d00e9f1a4b5b8c6a3e7711f2
                    27_legacy_data_envelope,          call_ended,         CALL, Jabr9TXYYJHfvl6Syypi88rdAHYHmcq6
                    28_legacy_data_and_call,          call_started,       CALL, legacyBothKeys0000000000000001
                    30_seed003_agent_transfer,        agent_transfer,     CALL, call_2f7d1c0be4a95836f1d0a7c9e24
                    """)
    void filesEachSampleUnderItsSubject(String name, String event, Subject subject, String id) {
        Envelope envelope = EnvelopeReader.peek(Bodies.file(name));

        assertThat(envelope.event()).isEqualTo(event);
        assertThat(envelope.subject()).isEqualTo(subject);
        assertThat(envelope.subjectId()).isEqualTo(id);
        assertThat(envelope.type()).isPresent();
        assertThat(envelope.remarks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                     | EMPTY_BODY
                    '  '                                   | NOT_JSON
                    'hello'                                | NOT_JSON
                    '{"event":"call_ended","call":{"call_' | NOT_JSON
                    '{"event":"call_ended"} {}'            | NOT_JSON
                    '[{"event":"call_ended"}]'             | NOT_AN_OBJECT
                    '"call_ended"'                         | NOT_AN_OBJECT
                    '12'                                   | NOT_AN_OBJECT
                    'null'                                 | NOT_AN_OBJECT
                    '{}'                                   | NO_EVENT
                    '{"event":null}'                       | NO_EVENT
                    '{"event":7}'                          | NO_EVENT
                    '{"event":" "}'                        | NO_EVENT
                    """)
    void remarksWhatIsNoEvent(String body, Code code) {
        Envelope envelope = peek(body);

        assertThat(envelope.event()).isEqualTo(Envelope.UNKNOWN);
        assertThat(envelope.subject()).isEqualTo(Subject.NONE);
        assertThat(envelope.subjectId()).isNull();
        assertThat(envelope.remarks()).extracting(Remark::code).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"event":"call_ended"}                           | NO_SUBJECT |
                    {"event":"call_ended","chat":{"chat_id":"c"}}    | NO_SUBJECT |
                    {"event":"call_ended","call":{}}                 | NO_ID      | call.call_id
                    {"event":"call_ended","call":{"call_id":5}}      | NO_ID      | call.call_id
                    {"event":"call_ended","call":{"call_id":null}}   | NO_ID      | call.call_id
                    {"event":"chat_ended","chat":{"chat_id":""}}     | NO_ID      | chat.chat_id
                    {"event":"call_ended","call":[1]}                | WRONG_TYPE | call
                    """)
    void filesAnEventWithoutAUsableIdUnderNone(String body, Code code, String field) {
        Envelope envelope = peek(body);

        assertThat(envelope.subjectId()).isNull();
        assertThat(envelope.remarks()).contains(new Remark(code, field == null ? "" : field));
        assertThat(Bodies.read(body)).isInstanceOf(WebhookEvent.UnknownEvent.class);
    }

    @ParameterizedTest
    @CsvSource({"255, true", "256, false", "4096, false"})
    void takesIdsOfAtMost255Characters(int length, boolean taken) {
        String id = "x".repeat(length);

        Envelope envelope = peek("{\"event\":\"call_ended\",\"call\":{\"call_id\":\"" + id + "\"}}");

        assertThat(envelope.subjectId()).isEqualTo(taken ? id : null);
        assertThat(envelope.remarks()).hasSize(taken ? 0 : 1);
    }

    @Test
    void takesAnIdThatLooksLikeAPathAsText() {
        assertThat(peek("{\"event\":\"call_ended\",\"call\":{\"call_id\":\"../../x\"}}")
                        .subjectId())
                .isEqualTo("../../x");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"event":"moon_rise","call":{"call_id":"c1"}}         | CALL | c1
                    {"event":"moon_rise","data":{"call_id":"c1"}}         | CALL | c1
                    {"event":"moon_rise","call_inbound":{"call_id":"c1"}} | CALL | c1
                    {"event":"moon_rise","chat":{"chat_id":"h1"}}         | CHAT | h1
                    {"event":"moon_rise","data":{"chat_id":"h1"}}         | CHAT | h1
                    {"event":"moon_rise","chat_inbound":{"chat_id":"h1"}} | CHAT | h1
                    {"event":"moon_rise","other":{"call_id":"c1"}}        | NONE |
                    """)
    void filesAnUnknownEventUnderTheCallOrChatItNames(String body, Subject subject, String id) {
        Envelope envelope = peek(body);

        assertThat(envelope.event()).isEqualTo("moon_rise");
        assertThat(envelope.subject()).isEqualTo(subject);
        assertThat(envelope.subjectId()).isEqualTo(id);
        assertThat(envelope.remarks()).containsExactly(new Remark(Code.UNKNOWN_EVENT, "event"));
    }

    @Test
    void prefersTheNewEnvelope() {
        String both = "{\"event\":\"call_ended\",\"data\":{\"call_id\":\"old\"},\"call\":{\"call_id\":\"new\"}}";
        String newWithoutId = "{\"event\":\"call_ended\",\"call\":{},\"data\":{\"call_id\":\"old\"}}";

        assertThat(peek(both).subjectId()).isEqualTo("new");
        assertThat(peek(newWithoutId).subjectId()).isEqualTo("old");
    }

    @Test
    void takesTheLastOfMembersOfOneName() {
        String body = "{\"event\":\"call_started\",\"call\":{\"call_id\":\"a\"},\"event\":\"call_ended\","
                + "\"call\":{\"call_id\":\"b\",\"agent_id\":\"x\",\"call_id\":\"c\",\"agent_id\":\"y\"}}";

        WebhookEvent.CallEvent read = (WebhookEvent.CallEvent) Bodies.read(body);

        assertThat(peek(body).event()).isEqualTo("call_ended");
        assertThat(peek(body).subjectId()).isEqualTo("c");
        assertThat(read.type()).isEqualTo(EventType.CALL_ENDED);
        assertThat(read.call().callId()).isEqualTo("c");
        assertThat(read.call().agentId()).isEqualTo("y");
    }

    @Test
    void passesOverAByteOrderMark() {
        assertThat(peek("\uFEFF{\"event\":\"call_ended\",\"call\":{\"call_id\":\"c\"}}")
                        .subjectId())
                .isEqualTo("c");
    }

    @Test
    void readsBytesThatAreNoUtf8AsReplacementCharacters() {
        byte[] body = "{\"event\":\"call_ended\",\"call\":{\"call_id\":\"é\"}}".getBytes(StandardCharsets.ISO_8859_1);

        Envelope envelope = EnvelopeReader.peek(body);

        assertThat(envelope.subjectId()).isEqualTo("\uFFFD");
        assertThat(envelope.remarks()).containsExactly(new Remark(Code.NOT_UTF8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "\\udc00"})
    void replacesCharactersThatNoDatabaseStores(String escape) {
        Envelope envelope = peek("{\"event\":\"call_ended\",\"call\":{\"call_id\":\"a" + escape + "b\"}}");

        assertThat(envelope.subjectId()).isEqualTo("a\uFFFDb");
        assertThat(envelope.remarks()).containsExactly(new Remark(Code.UNSTORABLE_TEXT, "call.call_id"));
    }

    @Test
    void cutsAnEventNameWithoutSplittingACharacter() {
        assertThat(peek("{\"event\":\"" + "x".repeat(99) + "🎉\"}").event()).isEqualTo("x".repeat(99));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "{\"event\":\"call_ended\",\"call\":{\"metadata\":"})
    void survivesNestingWithoutEnd(String opener) {
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
            assertThat(peek(opener.repeat(100_000)).remarks()).containsExactly(new Remark(Code.NOT_JSON));
        });
    }

    @Test
    void refusesClosedNestingThatIsTooDeep() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);

        assertThat(peek("{\"event\":\"call_ended\",\"x\":" + deep + "}").remarks())
                .containsExactly(new Remark(Code.NOT_JSON));
    }

    @ParameterizedTest
    @CsvSource({"254, true", "255, false"})
    void takes256LevelsOfNestingWhateverTheLibraryTakes(int levels, boolean taken) {
        String nested = "[".repeat(levels) + "]".repeat(levels);

        WebhookEvent event =
                Bodies.read("{\"event\":\"call_ended\",\"call\":{\"call_id\":\"c1\",\"metadata\":" + nested + "}}");

        assertThat(event.remarks()).isEqualTo(taken ? List.of() : List.of(new Remark(Code.NOT_JSON)));
        assertThat(event instanceof WebhookEvent.CallEvent call
                        && call.call().metadata().json().equals(nested))
                .isEqualTo(taken);
    }
}
