/**
 * What goes on at this moment: the calls and chats that no event has ended.
 *
 * <p>In comes what the database knows of them, read a few times a second by each node for all its viewers together, so that
 * every node shows every change, whichever took the event. Out goes a {@link io.callboard.live.Wall}, with those apart
 * of which nothing was told for so long that their end must have been missed. May import {@code call}, {@code chat},
 * {@code event} and {@code config}; imported by {@code view}.
 */
package io.callboard.live;
