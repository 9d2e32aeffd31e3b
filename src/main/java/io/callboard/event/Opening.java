package io.callboard.event;

import io.callboard.event.JsonNode.Obj;
import io.callboard.event.JsonNode.Text;
import io.callboard.event.Remark.Code;
import java.util.Optional;

/**
 * A body, opened: what the envelope tells, and the objects to read on from. Peeking and reading share it, so they cannot
 * disagree.
 *
 * @param top the whole body; null when it is no JSON object
 * @param holder the object that tells of the call or chat; null when there is none
 */
record Opening(Envelope envelope, Fields top, Fields holder, Remarks remarks) {

    private static final int MAX_EVENT_LENGTH = 100;

    /** The body and the object in it that tells of the call or chat. */
    private static final int ENVELOPE_DEPTH = 2;

    /** Never fails, whatever the bytes. */
    static Opening of(byte[] body) {
        return of(body, true);
    }

    /** The same, but good for its envelope alone: of objects and arrays further in, no text is kept. */
    static Opening peek(byte[] body) {
        return of(body, false);
    }

    private static Opening of(byte[] body, boolean whole) {
        Remarks remarks = new Remarks();
        Optional<Fields> top = top(body, whole, remarks);
        if (top.isEmpty()) {
            return new Opening(envelope(Envelope.UNKNOWN, Subject.NONE, null, remarks), null, null, remarks);
        }
        String event = event(top.get(), remarks);
        Optional<SubjectHolder> found = SubjectHolder.in(top.get(), event);
        String id = found.map(holder -> id(holder, remarks)).orElse(null);
        Subject subject = found.map(SubjectHolder::subject).orElseGet(() -> subjectOf(event, remarks));
        Envelope envelope = envelope(event, subject, id, remarks);
        return new Opening(envelope, top.get(), found.map(SubjectHolder::fields).orElse(null), remarks);
    }

    /** The event's type, if Callboard knows it and it is told about the right kind of subject. */
    Optional<EventType> type() {
        return envelope.type();
    }

    private static Optional<Fields> top(byte[] body, boolean whole, Remarks remarks) {
        if (body.length == 0) {
            remarks.add(Code.EMPTY_BODY, "");
            return Optional.empty();
        }
        Optional<JsonNode> value = JsonTree.outer(BodyText.of(body, remarks), ENVELOPE_DEPTH, whole, remarks);
        if (value.isPresent() && !(value.get() instanceof Obj)) {
            remarks.add(Code.NOT_AN_OBJECT, "");
        }
        return value.filter(Obj.class::isInstance).map(node -> new Fields((Obj) node, "", remarks));
    }

    private static String event(Fields top, Remarks remarks) {
        if (top.any("event") instanceof Text text && !text.value().isBlank()) {
            String event = StorableText.first(MAX_EVENT_LENGTH, text.value());
            if (!EventType.isKnown(event)) {
                remarks.add(Code.UNKNOWN_EVENT, "event");
            }
            return event;
        }
        remarks.add(Code.NO_EVENT, "event");
        return Envelope.UNKNOWN;
    }

    private static Subject subjectOf(String event, Remarks remarks) {
        if (EventType.isKnown(event)) {
            remarks.add(Code.NO_SUBJECT, "");
        }
        return Subject.NONE;
    }

    private static String id(SubjectHolder holder, Remarks remarks) {
        Fields fields = holder.fields();
        String name = holder.idName();
        if (!(fields.any(name) instanceof Text text) || text.value().isBlank()) {
            remarks.add(Code.NO_ID, fields.pathOf(name));
            return null;
        }
        if (text.value().length() > Envelope.MAX_ID_LENGTH) {
            remarks.add(Code.ID_TOO_LONG, fields.pathOf(name));
            return null;
        }
        return text.value();
    }

    private static Envelope envelope(String event, Subject subject, String id, Remarks remarks) {
        return new Envelope(event, subject, id, remarks.list());
    }
}
