/**
 * Tells changes through a message broker: text messages to one topic. In come messages of the outbox; out go Jakarta
 * Messaging messages with headers to select by. Of these classes only {@link io.callboard.relay.jms.TopicMessages}
 * names {@code jakarta.jms}, and is loaded when there is a connection factory, so that Callboard also runs on a server
 * that has no Jakarta Messaging at all.
 *
 * <p>May import {@code relay}, {@code config} and {@code trace}; imported by nobody.
 *
 * @see <a href="https://jakarta.ee/specifications/messaging/3.1/">Jakarta Messaging</a>
 */
package io.callboard.relay.jms;
