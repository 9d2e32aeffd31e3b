/**
 * How lists of calls, chats, deliveries, refused requests and deeds are narrowed, ordered, counted and walked through:
 * one definition of each filter, from which the page's address, its chips, the API's parameters and the SQL come, and one
 * of each column, from which the page's table and the files come, so that they cannot differ. In come texts of an
 * address; out go SQL conditions, the keys of one page, and counts. What was said is indexed here, too, each database in
 * its own way. Knows tables by their columns' names alone, no call and no chat. May import {@code event} and
 * {@code search}.
 */
package io.callboard.list;
