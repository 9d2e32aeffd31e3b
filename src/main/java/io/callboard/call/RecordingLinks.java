package io.callboard.call;

/**
 * Where the provider keeps a call's recording; each may be null. Where it made one without personal data, that one alone
 * is played.
 *
 * @param plain with all parties on one channel
 * @param plainApart with each party on its own channel
 * @param scrubbed as {@code plain}, without personal data
 * @param scrubbedApart as {@code plainApart}, without personal data
 */
public record RecordingLinks(String plain, String plainApart, String scrubbed, String scrubbedApart) {

    /** The one to play, with all parties on one channel; null for none. */
    public String mixed() {
        return isScrubbed() ? scrubbed : plain;
    }

    /** The one to play, with each party on its own channel; null for none. */
    public String apart() {
        return isScrubbed() ? scrubbedApart : plainApart;
    }

    private boolean isScrubbed() {
        return scrubbed != null || scrubbedApart != null;
    }
}
