/**
 * What people add to a call or chat: notes, labels, that it was reviewed, and who is to look after it.
 *
 * <p>In come the deeds of users; out go what there is for one page, marks for the rows of a list, and the filters that lists
 * have by them. All of it is kept by the provider's id, beside calls and chats and not within: those are folded from
 * events and can be made anew from them, and no event changes anything here. Two people at once lose nothing: each label and note
 * is a row of its own, and who overwrites what the page did not show is told so. All of it is audited. May import {@code audit}, {@code event} and {@code list};
 * imported by {@code call}, {@code chat}, {@code api} and {@code view}.
 */
package io.callboard.review;
