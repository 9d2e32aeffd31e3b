package io.callboard.event;

/** Tells at first sight what a body is about, before it is stored. */
public final class EnvelopeReader {

    private EnvelopeReader() {}

    /** The envelope of a body, read as {@link WebhookEventReader} reads it; never throws, whatever the bytes. */
    public static Envelope peek(byte[] body) {
        return Opening.peek(body).envelope();
    }
}
