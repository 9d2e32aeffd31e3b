package io.callboard.trace;

import java.util.function.Supplier;

/**
 * One step of a trace, from its making until its {@link #end}. Several may be open at a time on one thread, which works
 * for one of them at a moment.
 */
public interface Step {

    /** A step that nobody follows. */
    Step NONE = new NoStep();

    /**
     * Tells what it is about. Nothing else of a delivery is told to those who read traces.
     *
     * @param event the provider's name of it
     * @param subjectId the provider's id of the call or chat; may be null
     */
    default Step about(String event, String source, String subjectId) {
        return with("callboard.event", event).with("callboard.source", source).with("callboard.subject_id", subjectId);
    }

    /** Tells one thing more: no number, no body, no secret. */
    Step with(String name, String value);

    /** What the work asks {@link Traces#here} for, and all that it calls, is in this step. */
    <T> T within(Supplier<T> work);

    /** It failed; only the kind of failure is told, as messages may hold values. */
    void failed(Throwable failure);

    void end();
}
