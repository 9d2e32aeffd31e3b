/**
 * Invented days of calls and chats, played into a running board as the provider would send them: {@code mvn -P demo}, see
 * {@link io.callboard.demo.DemoOptions}. In come the scripts of {@code src/test/resources/demo}; out go signed deliveries,
 * and tones as recordings. The same seed gives the same calls: each is made from its number alone. Nothing of it is in the
 * WAR.
 *
 * <p>The fields are the provider's, see <a href="https://docs.retellai.com/features/webhook-overview">Webhooks</a>. All
 * numbers are of ranges that regulators keep free for film and print.
 */
package io.callboard.demo;
