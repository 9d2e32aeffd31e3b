package io.callboard.event;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The object of a body that tells of the call or chat: {@code call} or {@code chat}, {@code data} in bodies of before
 * mid-2024, {@code call_inbound} or {@code chat_inbound} in questions.
 */
record SubjectHolder(Subject subject, Fields fields) {

    private static final List<String> NAMES = List.of("call", "chat", "call_inbound", "chat_inbound", "data");

    /**
     * The object that the event is about: one of the kind that the event asks for before any other, one with an id before
     * one without.
     */
    static Optional<SubjectHolder> in(Fields top, String event) {
        List<SubjectHolder> holders = NAMES.stream()
                .flatMap(name -> top.object(name).map(fields -> of(name, fields, event)).stream())
                .toList();
        Stream<SubjectHolder> fitting = holders.stream()
                .filter(holder -> EventType.of(event, holder.subject).isPresent());
        List<SubjectHolder> candidates = EventType.isKnown(event) ? fitting.toList() : holders;
        return candidates.stream().filter(SubjectHolder::hasId).findFirst().or(() -> candidates.stream()
                .findFirst());
    }

    private static SubjectHolder of(String name, Fields fields, String event) {
        boolean call = name.equals("data")
                ? !event.startsWith("chat_") && (fields.has("call_id") || !fields.has("chat_id"))
                : name.startsWith("call");
        return new SubjectHolder(call ? Subject.CALL : Subject.CHAT, fields);
    }

    String idName() {
        return subject == Subject.CHAT ? "chat_id" : "call_id";
    }

    private boolean hasId() {
        return fields.has(idName());
    }
}
