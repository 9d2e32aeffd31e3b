package io.callboard.event;

/**
 * What the provider made of the conversation; each field may be null.
 *
 * @param sentiment {@code Negative}, {@code Positive}, {@code Neutral}, {@code Unknown} today
 * @param successful whether the agent reached its goal
 * @param inVoicemail null for chats
 * @param customData the customer's own fields
 */
public record Analysis(
        String summary, String sentiment, Boolean successful, Boolean inVoicemail, Variables customData) {}
