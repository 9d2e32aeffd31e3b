/**
 * Lists of calls and chats that people keep under a name: filter, columns, order and page size, as they stand in the list's
 * address. In come what an address says and whose it is; out go the views that someone sees: one's own, and those that are
 * shared. What a view says is read by whoever opens the list, today, so a name that is known no more breaks nothing. May
 * import {@code event} and {@code audit}; imported by {@code view}.
 */
package io.callboard.savedview;
