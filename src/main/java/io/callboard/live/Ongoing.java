package io.callboard.live;

import io.callboard.call.Call;
import io.callboard.call.Transfer;
import io.callboard.chat.Chat;
import io.callboard.event.Numbers;
import io.callboard.event.Subject;
import io.callboard.event.Transcript;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A call or chat that no event has ended. What was not told is null.
 *
 * @param since when it began, or was first heard of
 * @param heard when anything became known of it last, at the earliest when it began
 * @param type the provider's {@code call_type} or {@code chat_type}
 * @param from E.164 or {@code sip:…}; null in chats
 * @param to likewise
 * @param agent its name, else its id
 * @param sentiment the provider's word
 * @param lines the last words, in the order spoken
 * @param tool the name of the tool whose answer is waited for
 * @param transferring whether it is on its way to somebody else, or with him
 * @param destination where to
 */
public record Ongoing(
        Subject subject,
        String source,
        String id,
        Instant since,
        Instant heard,
        String type,
        String direction,
        String from,
        String to,
        String agent,
        Integer agentVersion,
        String sentiment,
        List<Said> lines,
        String tool,
        boolean transferring,
        String destination) {

    /** No call lasts longer: one of which something is told later, by a replay for instance, does not go on. */
    static final Duration LONGEST_CALL = Duration.ofDays(1);

    public Ongoing {
        lines = List.copyOf(lines);
    }

    static Ongoing of(Call call) {
        Talk talk = Talk.of(Transcript.first(
                call.getScrubbedTranscriptWithToolCalls(),
                call.getTranscriptWithToolCalls(),
                call.getTranscriptObject()));
        Transfer transfer = open(call.getTransfers());
        return new Ongoing(
                Subject.CALL,
                call.getSource(),
                call.getCallId(),
                call.getOccurredAt(),
                later(call.getOccurredAt(), call.getChangedAt()),
                call.getCallType(),
                call.getDirection(),
                call.getFromNumber(),
                call.getToNumber(),
                call.getAgentName() == null ? call.getAgentId() : call.getAgentName(),
                call.getAgentVersion(),
                call.getSentiment(),
                talk.lines(),
                talk.tool(),
                transfer != null,
                transfer == null ? null : transfer.destination());
    }

    static Ongoing of(Chat chat) {
        Talk talk = Talk.of(Transcript.first(chat.getMessages()));
        return new Ongoing(
                Subject.CHAT,
                chat.getSource(),
                chat.getChatId(),
                chat.getOccurredAt(),
                later(chat.getOccurredAt(), chat.getChangedAt()),
                chat.getChatType(),
                null,
                null,
                null,
                chat.getAgentName() == null ? chat.getAgentId() : chat.getAgentName(),
                chat.getAgentVersion(),
                chat.getSentiment(),
                talk.lines(),
                talk.tool(),
                false,
                null);
    }

    /** The attempt to transfer it that is neither given up nor over; null for none. */
    private static Transfer open(List<Transfer> transfers) {
        Transfer last = transfers.isEmpty() ? null : transfers.get(transfers.size() - 1);
        return last == null || last.cancelledAt() != null || last.endedAt() != null ? null : last;
    }

    private static Instant later(Instant one, Instant other) {
        return other == null || other.isBefore(one) ? one : other;
    }

    /** Whether its end must have been missed: nothing was told of it for so long, or it began too long ago for a call. */
    public boolean stuck(Instant now, Duration after) {
        boolean tooLong = subject == Subject.CALL && !since.plus(LONGEST_CALL).isAfter(now);
        return tooLong || !heard.plus(after).isAfter(now);
    }

    /** The same as someone sees it who may or may not see phone numbers. */
    Ongoing seen(Numbers numbers) {
        return new Ongoing(
                subject,
                source,
                id,
                since,
                heard,
                type,
                direction,
                numbers.number(from),
                numbers.number(to),
                agent,
                agentVersion,
                sentiment,
                lines.stream().map(line -> line.seen(numbers)).toList(),
                numbers.text(tool),
                transferring,
                numbers.number(destination));
    }
}
