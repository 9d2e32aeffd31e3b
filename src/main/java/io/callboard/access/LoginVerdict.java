package io.callboard.access;

import java.time.Duration;

/** What became of a user name and password. */
public sealed interface LoginVerdict {

    /** They were right. */
    record Admitted(BoardCaller caller) implements LoginVerdict {}

    /** They were not; which of the two is told to nobody. */
    record Refused() implements LoginVerdict {}

    /** They were, but nothing that the company says of this user makes a role. */
    record NoRole() implements LoginVerdict {}

    /** They were not looked at: the company's directory, which may know them, does not answer. */
    record Away(Duration retryAfter) implements LoginVerdict {}

    /** They were not looked at: too many wrong ones came before. */
    record Throttled(Duration retryAfter) implements LoginVerdict {}
}
