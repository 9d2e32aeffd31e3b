package io.callboard.event;

import java.time.Instant;

/** Tells where an event stands among the events of its call or chat. */
final class Orders {

    private static final int MIDDLE_RANK = EventType.TRANSCRIPT_UPDATED.rank();

    private Orders() {}

    static EventOrder of(EventType type, int progress, Instant sentAt, String digest) {
        int counted = type.rank() == MIDDLE_RANK ? progress : 0;
        return new EventOrder(type.rank(), counted, step(type), sentAt.toEpochMilli(), digest);
    }

    /** How far a call had come, in lines of its fullest transcript. */
    static int progress(CallPayload call) {
        if (call.transcriptWithToolCalls() != null) {
            return call.transcriptWithToolCalls().lines().size();
        }
        return lines(call.transcriptObject(), call.transcript());
    }

    /** How far a chat had come, in messages. */
    static int progress(ChatPayload chat) {
        return lines(chat.messages(), chat.transcript());
    }

    private static int lines(Transcript transcript, String text) {
        if (transcript != null) {
            return transcript.lines().size();
        }
        return text == null ? 0 : (int) text.lines().count();
    }

    private static int step(EventType type) {
        return switch (type) {
            case TRANSFER_BRIDGED, TRANSFER_CANCELLED -> 1;
            case TRANSFER_ENDED -> 2;
            default -> 0;
        };
    }
}
