/**
 * What many calls say together: how many in each hour, how they went, what they cost, how long callers waited.
 *
 * <p>In come {@link io.callboard.call.CallOccurred} and {@link io.callboard.chat.ChatOccurred}, in the transaction that
 * changes a call or chat: the hours that it touches are marked. Every few seconds the marked hours are counted anew from
 * the calls and chats, each in one transaction with its marks,
 * so whatever order events come in, the counts end as these are. Out go sums by hour, agent and reason for
 * the page. All can be counted anew by marking all hours. May import {@code call} and {@code chat}; imported by {@code view}.
 */
package io.callboard.insight;
