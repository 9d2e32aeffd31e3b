package io.callboard.view;

import io.callboard.call.Call;
import io.callboard.call.Transfer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Attempts to transfer a call, put where they belong in its conversation. */
final class Transfers {

    private Transfers() {}

    static List<Entry> place(List<Entry> entries, Call call) {
        List<Entry> placed = new ArrayList<>(entries);
        for (Transfer transfer : call.getTransfers()) {
            Entry entry = entry(transfer, call);
            placed.add(index(placed, entry), entry);
        }
        return List.copyOf(placed);
    }

    /** Before the first thing said later, and before the first words of the destination; else at the end. */
    private static int index(List<Entry> entries, Entry transfer) {
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            Long start = entry.span().start();
            boolean later = transfer.span().start() != null
                    && start != null
                    && start / 1000 > transfer.span().start() / 1000;
            if (later || "target".equals(entry.kind())) {
                return i;
            }
        }
        return entries.size();
    }

    private static Entry entry(Transfer transfer, Call call) {
        String destination = transfer.destination() == null ? null : Phone.of(transfer.destination());
        return new Entry(
                "transfer",
                transfer.startedAt(),
                transfer.kind(),
                destination,
                transfer.extension(),
                outcome(transfer),
                List.of(),
                during(call, transfer.startedAt()));
    }

    /** The moment as time of the audio; none when it lies outside the call: events may be sent again much later. */
    private static Span during(Call call, Instant moment) {
        Instant start = call.getStartTimestamp();
        Instant end = call.getEndTimestamp();
        boolean outside =
                start == null || moment == null || moment.isBefore(start) || (end != null && moment.isAfter(end));
        return outside ? Span.NONE : Span.at(Duration.between(start, moment).toMillis());
    }

    /** Whether caller and destination were joined; null when not known yet. */
    private static Boolean outcome(Transfer transfer) {
        if (transfer.bridgedAt() != null) {
            return true;
        }
        return transfer.cancelledAt() == null ? null : false;
    }
}
