/**
 * Who did what: opened, played, revealed, exported, replayed, logged in, changed users, tokens and views. In come
 * {@link io.callboard.audit.Note}s of the packages where it is done; out go rows that nothing changes any more, as a list
 * that administrators filter.
 *
 * <p>A deed that changes something is written by its own transaction, through {@link io.callboard.audit.AuditEntry}, so
 * that neither is there without the other. What must not happen unseen is written before it happens, and all else at
 * once after it, by {@link io.callboard.audit.Trail}. Knows users by their names alone. May import {@code list} and
 * {@code event}.
 */
package io.callboard.audit;
