/**
 * What is known of one voice call. In come {@code CallEvent}s, folded by {@link io.callboard.call.Call#apply}, which gives
 * the same call for every order and repetition of the same events; out go {@code Call}s, {@code CallRow}s for lists, and
 * {@code CallChanged}. May import {@code event}, {@code list}, {@code review}
 * and {@code search}.
 *
 * <p>The fields are the provider's, by its names, see <a href="https://docs.retellai.com/api-references/get-call">Get
 * call</a>. Its enums are plain text, since they grow; the one status of our own is derived from all that was told.
 */
package io.callboard.call;
