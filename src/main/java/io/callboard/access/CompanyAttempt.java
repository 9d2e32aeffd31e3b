package io.callboard.access;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * A login that the company's provider is busy with, kept in the session of the browser that began it: what comes back
 * must fit, or it was begun elsewhere.
 *
 * @param state comes back with the answer
 * @param nonce comes back in the ID token
 * @param verifier of the code's challenge (PKCE)
 * @param to where the user wanted to go
 */
record CompanyAttempt(String state, String nonce, String verifier, String to) implements Serializable {

    CompanyAttempt {
        requireNonNull(state, "state");
        requireNonNull(nonce, "nonce");
        requireNonNull(verifier, "verifier");
        requireNonNull(to, "to");
    }

    /** Secrets, but for the way. */
    @Override
    public String toString() {
        return "CompanyAttempt[" + to + "]";
    }
}
