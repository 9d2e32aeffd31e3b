package io.callboard.call;

import io.callboard.event.CallPayload;
import io.callboard.event.Merge;
import io.callboard.event.Transcript;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Objects;

/** What was said. Without a told transcript the text is put together from the lines, so that it can be searched. */
@Embeddable
class CallTranscripts {

    @Column(name = "transcript")
    private String transcript;

    @Column(name = "transcript_object")
    private Transcript transcriptObject;

    @Column(name = "transcript_with_tool_calls")
    private Transcript transcriptWithToolCalls;

    @Column(name = "scrubbed_transcript_with_tool_calls")
    private Transcript scrubbedTranscriptWithToolCalls;

    @Column(name = "has_tools")
    private boolean hasTools;

    /** Their names, one a line. */
    @Column(name = "tools")
    private String tools;

    void merge(CallPayload told, Merge merge) {
        Transcript before = richest();
        transcript = merge.value("transcript", transcript, blankToNull(told.transcript()));
        transcriptObject = merge.value("transcript_object", transcriptObject, told.transcriptObject());
        transcriptWithToolCalls =
                merge.value("transcript_with_tool_calls", transcriptWithToolCalls, told.transcriptWithToolCalls());
        scrubbedTranscriptWithToolCalls = merge.value(
                "scrubbed_transcript_with_tool_calls",
                scrubbedTranscriptWithToolCalls,
                told.scrubbedTranscriptWithToolCalls());
        if (!Objects.equals(richest(), before)) {
            read(richest(), merge);
        }
    }

    private void read(Transcript richest, Merge merge) {
        if (!merge.has("transcript")) {
            transcript = richest.text();
        }
        List<String> called = richest.tools();
        hasTools = !called.isEmpty();
        tools = hasTools ? String.join("\n", called) : null;
    }

    /** What is searched: without personal data where the provider took it out, as the call's page shows it. */
    String searched() {
        return searched(transcript, scrubbedTranscriptWithToolCalls);
    }

    /** Both may be null. */
    static String searched(String transcript, Transcript scrubbed) {
        return scrubbed == null || scrubbed.lines().isEmpty() ? transcript : scrubbed.text();
    }

    private Transcript richest() {
        return transcriptWithToolCalls == null ? transcriptObject : transcriptWithToolCalls;
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    boolean hasTools() {
        return hasTools;
    }

    String getTools() {
        return tools;
    }

    /** Of a call that was stored before their names were. */
    void readTools() {
        if (hasTools && tools == null) {
            tools = String.join("\n", richest().tools());
        }
    }

    String getTranscript() {
        return transcript;
    }

    Transcript getTranscriptObject() {
        return transcriptObject;
    }

    Transcript getTranscriptWithToolCalls() {
        return transcriptWithToolCalls;
    }

    Transcript getScrubbedTranscriptWithToolCalls() {
        return scrubbedTranscriptWithToolCalls;
    }
}
