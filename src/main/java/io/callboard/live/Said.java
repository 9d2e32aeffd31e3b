package io.callboard.live;

import io.callboard.event.Numbers;

/**
 * Words of a conversation.
 *
 * @param role as the provider names it: {@code agent}, {@code user}, {@code transfer_target}
 */
public record Said(String role, String text) {

    Said seen(Numbers numbers) {
        return new Said(role, numbers.text(text));
    }
}
