package io.callboard.event;

import static io.callboard.event.Bodies.callEnded;
import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.event.Remark.Code;
import io.callboard.event.TranscriptLine.Other;
import io.callboard.event.TranscriptLine.ToolInvocation;
import io.callboard.event.WebhookEvent.CallEvent;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OddFieldsTest {

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "1e1000000000", "-1e1000000000", "1e99999999999", "0e1000000000", "1e-1000000000"})
    void leavesOutFiguresOfAbsurdSize(String number) {
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> leavesOut(number));
    }

    @Test
    void leavesOutFiguresOfAbsurdLength() {
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> leavesOut("9".repeat(400)));
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> leavesOut("9".repeat(1_000_000)));
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> leavesOut("0." + "9".repeat(1_000_000)));
    }

    private static void leavesOut(String number) {
        CallEvent event = callEnded((",\"start_timestamp\":N,\"duration_ms\":N,\"agent_version\":N,"
                        + "\"call_cost\":{\"combined_cost\":N},\"metadata\":{\"a\":N}")
                .replace("N", number));
        CallPayload call = event.call();

        assertThat(call.startTimestamp()).isNull();
        assertThat(call.durationMs()).isNull();
        assertThat(call.agentVersion()).isNull();
        assertThat(call.callCost().combined()).isNull();
        assertThat(call.metadata().json()).isEqualTo("{\"a\":" + number + "}");
        assertThat(call.metadata().entries()).containsEntry("a", number);
        assertThat(event.remarks())
                .containsExactlyInAnyOrder(
                        new Remark(Code.OUT_OF_RANGE, "call.start_timestamp"),
                        new Remark(Code.OUT_OF_RANGE, "call.duration_ms"),
                        new Remark(Code.OUT_OF_RANGE, "call.agent_version"),
                        new Remark(Code.OUT_OF_RANGE, "call.call_cost.combined_cost"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1789000000412                       | 1789000000412   |
                    1.789e12                            | 1789000000000   |
                    1789000000412.9                     | 1789000000412   |
                    253402300799999                     | 253402300799999 |
                    253402300800000                     |                 | OUT_OF_RANGE
                    0                                   |                 | OUT_OF_RANGE
                    -5                                  |                 | OUT_OF_RANGE
                    "1789000000412"                     | 1789000000412   | OTHER_TYPE
                    "2026-09-10T00:26:40.412Z"          | 1789000000412   | ISO_TIME
                    "2026-09-10T02:26:40.412+02:00"     | 1789000000412   | ISO_TIME
                    "+999999999-12-31T23:59:59Z"        |                 | OUT_OF_RANGE
                    "2026-09-10T00:26:40"               |                 | WRONG_TYPE
                    "soon"                              |                 | WRONG_TYPE
                    true                                |                 | WRONG_TYPE
                    {}                                  |                 | WRONG_TYPE
                    null                                |                 |
                    """)
    void readsTimes(String json, Long millis, Code code) {
        CallEvent event = callEnded(",\"start_timestamp\":" + json);

        assertThat(event.call().startTimestamp()).isEqualTo(millis == null ? null : Instant.ofEpochMilli(millis));
        assertRemark(event, "start_timestamp", code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "x"     | x   |
                    5       | 5   | OTHER_TYPE
                    true    |     | WRONG_TYPE
                    ["x"]   |     | WRONG_TYPE
                    null    |     |
                    """)
    void readsTexts(String json, String text, Code code) {
        CallEvent event = callEnded(",\"from_number\":" + json);

        assertThat(event.call().fromNumber()).isEqualTo(text);
        assertRemark(event, "from_number", code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    true    | true  |
                    "True"  | true  | OTHER_TYPE
                    "false" | false | OTHER_TYPE
                    "yes"   |       | WRONG_TYPE
                    1       |       | WRONG_TYPE
                    """)
    void readsFlags(String json, Boolean flag, Code code) {
        CallEvent event = callEnded(",\"opt_in_signed_url\":" + json);

        assertThat(event.call().optInSignedUrl()).isEqualTo(flag);
        assertRemark(event, "opt_in_signed_url", code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    7          | 7 |
                    7.0        | 7 |
                    "7"        | 7 | OTHER_TYPE
                    2147483648 |   | OUT_OF_RANGE
                    "seven"    |   | WRONG_TYPE
                    """)
    void readsCounts(String json, Integer count, Code code) {
        CallEvent event = callEnded(",\"version\":" + json);

        assertThat(event.call().agentVersion()).isEqualTo(count);
        assertRemark(event, "version", code);
    }

    private static void assertRemark(CallEvent event, String field, Code code) {
        if (code == null) {
            assertThat(event.remarks()).isEmpty();
        } else {
            assertThat(event.remarks()).containsExactly(new Remark(code, "call." + field));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "transcript_object",
                "transcript_with_tool_calls",
                "latency",
                "llm_token_usage",
                "call_cost",
                "call_analysis"
            })
    void leavesOutAScalarWhereAStructureBelongs(String field) {
        assertRemark(callEnded(",\"" + field + "\":\"x\""), field, Code.WRONG_TYPE);
    }

    @Test
    void computesADurationOnlyWhenNoneIsTold() {
        String times = ",\"start_timestamp\":1000,\"end_timestamp\":5000";

        assertThat(callEnded(times).call().durationMs()).isEqualTo(4000);
        assertThat(callEnded(times + ",\"duration_ms\":3500").call().durationMs())
                .isEqualTo(3500);
        assertThat(callEnded(",\"start_timestamp\":5000,\"end_timestamp\":1000")
                        .call()
                        .durationMs())
                .isNull();
    }

    @Test
    void prefersTheEventsOwnTimeUnlessItIsFarAhead() {
        long sane = Bodies.SENT_AT.minusSeconds(60).toEpochMilli();
        long ahead = Bodies.SENT_AT.plus(Duration.ofDays(2)).toEpochMilli();

        assertThat(ended(sane).order().sentAt()).isEqualTo(sane);
        assertThat(ended(ahead).order().sentAt()).isEqualTo(Bodies.SENT_AT.toEpochMilli());
        assertThat(ended(ahead).remarks()).containsExactly(new Remark(Code.OUT_OF_RANGE, "event_timestamp"));
    }

    private static CallEvent ended(long eventTimestamp) {
        return (CallEvent) Bodies.read(
                "{\"event\":\"call_ended\",\"event_timestamp\":" + eventTimestamp + ",\"call\":{\"call_id\":\"c1\"}}");
    }

    @Test
    void replacesUnstorableCharactersInKeptJsonAndItsNames() {
        CallEvent event = callEnded(",\"metadata\":{\"a\\u0000\":[\"\\ud83d\"],\"ok\":\"\\ud83c\\udf89\"}");

        assertThat(event.call().metadata().json()).isEqualTo("{\"a\uFFFD\":[\"\uFFFD\"],\"ok\":\"🎉\"}");
        assertThat(event.remarks()).containsExactly(new Remark(Code.UNSTORABLE_TEXT, "call.metadata"));
    }

    @Test
    void keepsJsonCompactInItsOrderWithItsNumbersAsWritten() {
        CallEvent event = callEnded(",\"metadata\": { \"z\" : 1.50 , \"a\" : [ ] , \"q\" : \"\\\"\\\\\\n\\u0001/\" }");

        assertThat(event.call().metadata().json()).isEqualTo("{\"z\":1.50,\"a\":[],\"q\":\"\\\"\\\\\\n\\u0001/\"}");
    }

    @Test
    void takesTheLastOfMembersOfOneNameFurtherIn() {
        assertThat(callEnded(",\"metadata\":{\"a\":1,\"b\":2,\"a\":3}")
                        .call()
                        .metadata()
                        .json())
                .isEqualTo("{\"a\":3,\"b\":2}");
        assertThat(callEnded(",\"metadata\":[{\"a\":[1],\"a\":{}},{\"a\":4}]")
                        .call()
                        .metadata()
                        .json())
                .isEqualTo("[{\"a\":{}},{\"a\":4}]");
    }

    @Test
    void keepsTextsThatEndAsAStructureBegins() {
        String json = "[\"[\",\"{\",\":\",\",\",{\"a:\":[true,false,null,[],{}]},[[1],-2.5e3]]";

        assertThat(callEnded(",\"metadata\":" + json).call().metadata().json()).isEqualTo(json);
    }

    @Test
    void keepsMetadataThatIsNoObject() {
        assertThat(callEnded(",\"metadata\":\"x\"").call().metadata().entries()).containsEntry("", "x");
        assertThat(callEnded(",\"metadata\":[1,2]").call().metadata().entries()).containsEntry("", "[1,2]");
    }

    @Test
    void dropsTheThoughtSignatureOfAToolCall() {
        Transcript transcript = callEnded(
                        ",\"transcript_with_tool_calls\":[{\"role\":\"tool_call_invocation\",\"tool_call_id\":\"t\","
                                + "\"thought_signature\":\"secret\",\"name\":\"n\",\"arguments\":{\"a\":1}}]")
                .call()
                .transcriptWithToolCalls();

        assertThat(transcript.json())
                .isEqualTo("[{\"role\":\"tool_call_invocation\",\"tool_call_id\":\"t\",\"name\":\"n\","
                        + "\"arguments\":{\"a\":1}}]");
        assertThat(transcript.lines()).containsExactly(new ToolInvocation("t", "n", "{\"a\":1}"));
    }

    @Test
    void keepsEntriesOfATranscriptThatItDoesNotKnow() {
        Transcript transcript = callEnded(
                        ",\"scrubbed_transcript_with_tool_calls\":[{\"role\":\"ghost\",\"x\":1},{\"content\":\"y\"},7]")
                .call()
                .scrubbedTranscriptWithToolCalls();

        assertThat(transcript.lines())
                .containsExactly(
                        new Other("ghost", "{\"role\":\"ghost\",\"x\":1}"),
                        new Other("", "{\"content\":\"y\"}"),
                        new Other("", "7"));
    }

    @Test
    void keepsRemarksFewAndOnOneLineEach() {
        StringBuilder latency = new StringBuilder(",\"latency\":{\"a\\nb\":1");
        for (int i = 0; i < 1000; i++) {
            latency.append(",\"part").append(i).append("\":1");
        }

        CallEvent event = callEnded(latency + "}");

        assertThat(event.remarks()).hasSize(Remarks.MAX).startsWith(new Remark(Code.WRONG_TYPE, "call.latency.a?b"));
        assertThat(Remark.fromLines(Remark.toLines(event.remarks()))).isEqualTo(event.remarks());
    }

    @Test
    void readsTheLinesOfAKeptTranscriptAsFarAsItCan() {
        String line = "{\"role\":\"agent\",\"content\":\"Hello\"}";

        assertThat(Transcript.parse("[" + line + "," + line + "]").text()).isEqualTo("Agent: Hello\nAgent: Hello\n");
        assertThat(Transcript.parse("[" + line + ",{\"role\":").text()).isEqualTo("Agent: Hello\n");
        assertThat(Transcript.parse("[" + line + "]"))
                .hasToString("Transcript of " + (line.length() + 2) + " characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "[", "7", "{\"a\":", "[[1]]"})
    void parsesWhatItCannotReadAsEmpty(String json) {
        assertThat(Latency.parse(json).parts()).isEmpty();
        assertThat(Cost.parse(json).products()).isEmpty();
        assertThat(TokenUsage.parse(json).requests()).isNull();
        assertThat(Transcript.parse(json).text()).isNull();
        assertThat(new Variables(json).entries()).isNotNull();
    }
}
