/**
 * Recordings of calls, fetched from where the provider keeps them and passed on to the pages: {@code /recording}, its
 * parts by {@code Range}; {@code /recording/state}, whether it can be played; {@code /recording/peaks}, its loudness.
 *
 * <p>In come GET requests of people who are logged in, for a call and a channel, never an address; the address is the
 * one that a genuine delivery told, and may be any, so {@link io.callboard.recording.AllowedHosts} judges it and each
 * redirect. Out go audio and nothing else, bounded in bytes, in time and in how many at once. Nothing is kept, and no
 * address is logged: who has it needs no password. Who plays what is audited. ADR 21 tells why.
 *
 * <p>May import {@code call}, {@code address}, {@code config}, {@code access} and {@code audit}; is imported by nobody.
 *
 * @see <a href="https://docs.retellai.com/api-references/get-call">Retell, Get call: recording_url</a>
 */
package io.callboard.recording;
