package io.callboard.endpoint;

import io.callboard.config.Source;
import io.callboard.signature.Verdict.Genuine;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.List;

/** What the filters have learnt of the current request, for those behind them. */
@RequestScoped
class Arrival {

    private BodyBudget.Share share;
    private List<Sender> senders = List.of();
    private byte[] body = {};
    private Instant receivedAt = Instant.EPOCH;
    private Source source;
    private String keyHint;
    private Instant signedAt;
    private boolean held;

    /** @param some to be closed by the caller */
    void mayTake(BodyBudget.Share some) {
        share = some;
    }

    /** What the body takes of all memory for bodies. */
    BodyBudget.Share share() {
        return share;
    }

    void mayBeFrom(List<Sender> some) {
        senders = some;
    }

    /** Whom it may come from. */
    List<Sender> senders() {
        return senders;
    }

    void isRead(byte[] bytes, Instant at) {
        body = bytes;
        receivedAt = at;
    }

    /** The raw bytes. */
    byte[] body() {
        return body;
    }

    /** When the body's last byte was read. */
    Instant receivedAt() {
        return receivedAt;
    }

    /** @param toBeHeld whether its address is not listed */
    void isGenuine(Genuine verdict, boolean toBeHeld) {
        source = verdict.source();
        keyHint = verdict.keyHint();
        signedAt = verdict.signedAt();
        held = toBeHeld;
    }

    void isUnsignedFrom(Source sender) {
        source = sender;
    }

    Source source() {
        return source;
    }

    /** The end of the key that fitted; null when it is unsigned. */
    String keyHint() {
        return keyHint;
    }

    /** The signature's time; null when it has none. */
    Instant signedAt() {
        return signedAt;
    }

    boolean isHeld() {
        return held;
    }
}
