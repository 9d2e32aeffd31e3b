/**
 * Deliveries, stored once and kept: what was accepted, what became of it, and how it is tried again.
 *
 * <p>In comes an {@link io.callboard.inbox.IncomingDelivery}, verified; out goes
 * {@link io.callboard.inbox.DeliveryAccepted} after its row is committed, and again from the backlog for as long as
 * nobody took it. All that wait are stored together; what the database does not take in time goes to a file, and to the
 * database later: {@link io.callboard.inbox.Inbox} says when a delivery is durable. Whoever projects it claims it here. A
 * delivery is never deleted; its status changes by conditional updates only. May import {@code config},
 * {@code audit}, {@code event}, {@code list} and {@code trace}. The provider's promises about repeated deliveries:
 * <a href="https://docs.retellai.com/features/webhook-overview">docs.retellai.com/features/webhook-overview</a>.
 */
package io.callboard.inbox;
