/**
 * Step ⑤ of a webhook's route: what changed is told to others. In come {@code CallChanged} and {@code ChatChanged}, in
 * the transaction that changes the call or chat; out goes a message to each destination, at least once, in order per
 * call, and with a number by which the destination knows that it has all. What waits lies in the outbox, which a
 * destination that is away cannot make shorter and a crash cannot either.
 *
 * <p>May import {@code call}, {@code chat}, {@code audit}, {@code event}, {@code config} and {@code trace}; imported by
 * {@code api}, {@code health}, {@code metrics} and {@code view}, which show it. Each way of telling is a package below
 * this one, and these do not know each other.
 *
 * <p>The messages' format is described by the JSON Schemas beside these classes' resources.
 */
package io.callboard.relay;
