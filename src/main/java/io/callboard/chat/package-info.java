/**
 * What is known of one chat. In come {@code ChatEvent}s, folded by {@link io.callboard.chat.Chat#apply}, which gives the
 * same chat for every order and repetition of the same events; out go {@code Chat}s, {@code ChatRow}s for lists, and
 * {@code ChatChanged} and {@code ChatOccurred}. May import {@code event}, {@code list}, {@code review}
 * and {@code search}.
 *
 * <p>The fields are the provider's, by its names, see <a href="https://docs.retellai.com/api-references/get-chat">Get
 * chat</a>. Its enums are plain text, since they grow; the one status of our own is derived from all that was told.
 */
package io.callboard.chat;
