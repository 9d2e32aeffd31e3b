package io.callboard.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * One entry of a transcript, by its role. Unknown roles are {@link Other}.
 *
 * @see <a href="https://docs.retellai.com/api-references/get-call">transcript_with_tool_calls</a>
 */
public sealed interface TranscriptLine {

    /**
     * Words spoken in a call, or a message of a chat.
     *
     * @param role {@code agent}, {@code user}, {@code transfer_target}
     * @param content the words
     * @param words each word with its times; empty in chats
     * @param createdAt when a chat's message was written; null in calls
     * @param media addresses of pictures and files that came with it
     */
    record Utterance(String role, String content, List<Word> words, Instant createdAt, List<String> media)
            implements TranscriptLine {}

    /**
     * One spoken word.
     *
     * @param start seconds of audio; null when not told
     * @param end seconds of audio; null when not told
     */
    record Word(String word, BigDecimal start, BigDecimal end) {}

    /** The agent calls a tool; {@code arguments} is the text of a JSON object, as a rule. */
    record ToolInvocation(String toolCallId, String name, String arguments) implements TranscriptLine {}

    /** What the tool answered; {@code successful} is null where the provider does not say. */
    record ToolResult(String toolCallId, String content, Boolean successful) implements TranscriptLine {}

    /** The conversation flow moves on; {@code kind} is the provider's {@code transition_type}, null when not told. */
    record NodeTransition(String formerNode, String newNode, String kind) implements TranscriptLine {}

    /** A key pressed on the phone. */
    record Dtmf(String digit) implements TranscriptLine {}

    /** A text message sent beside the conversation; {@code seconds} of audio, null when not told. */
    record Sms(String content, BigDecimal seconds, List<String> media) implements TranscriptLine {}

    /** A line put in from outside; {@code seconds} of audio, null when not told. */
    record Injected(String content, BigDecimal seconds) implements TranscriptLine {}

    /** A role that Callboard does not know; {@code json} is the entry as it came. */
    record Other(String role, String json) implements TranscriptLine {}
}
