/**
 * Step ① of a webhook's route where a gateway faces the internet in Callboard's place: it puts what it receives into a
 * queue of the company's broker. In come messages with the raw bytes, and the signature and the sender's address as
 * properties; out go deliveries, judged as those that come by HTTP. What can never be taken goes to the queue's dead
 * letters. Of these classes only {@link io.callboard.endpoint.queue.QueueMessages} names Jakarta Messaging, which a
 * server may not have.
 *
 * <p>May import {@code endpoint}, {@code config} and {@code inbox}; imported by nobody.
 */
package io.callboard.endpoint.queue;
