/**
 * The pages: Faces views with PrimeFaces components and one backing bean a page, of the same name.
 *
 * <p>In: what the repositories of calls, chats, deliveries and refused requests read, and what the verification finds.
 * Out: HTML, and what people decide: to replay, release or discard deliveries, one or many, what is relayed once
 * more, what they add to calls and chats, and which lists they keep under a name. Beans hold no SQL and no rule of the
 * business; every word that a user reads is in {@code messages.properties}
 * and, in other languages, the bundles beside it. Times are shown in the zone and the language of the viewer, which the
 * browser tells.
 *
 * <p>May import {@code call}, {@code chat}, {@code list}, {@code review}, {@code search}, {@code inbox}, {@code insight},
 * {@code live}, {@code rejection}, {@code relay}, {@code verification}, {@code access}, {@code audit}, {@code export},
 * {@code savedview}, {@code schema}, {@code event}, {@code config}; is imported by nobody.
 *
 * @see <a href="https://jakarta.ee/specifications/faces/4.0/">Jakarta Faces 4.0</a>
 */
package io.callboard.view;
