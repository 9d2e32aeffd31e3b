package io.callboard.api;

import io.callboard.chat.ChatFilter;
import io.callboard.chat.ChatSort;
import io.callboard.list.Filter;
import java.time.Instant;
import java.util.Objects;

/** Filters and orders of the chats page. */
public class ChatQuery extends FilteredQuery {

    Filter filter(Instant now) {
        return filter(ChatFilter.FIELDS, now);
    }

    ChatSort sort() {
        ChatSort.Column column = QueryValue.oneOf("sort", sort, ChatSort.Column.class);
        return new ChatSort(Objects.requireNonNullElse(column, ChatSort.Column.STARTED), isAscending());
    }
}
