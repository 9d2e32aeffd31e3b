package io.callboard.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** The way to a list of calls or chats: those that a figure counts. */
public final class ListLink {

    static final ListLink CALLS = new ListLink("calls.xhtml", "");
    static final ListLink CHATS = new ListLink("chats.xhtml", "");

    private final String page;
    private final String parameters;

    private ListLink(String page, String parameters) {
        this.page = page;
        this.parameters = parameters;
    }

    /** Those among them that occurred from the first moment on and before the second. */
    ListLink between(Instant from, Instant until) {
        return with("from", from).with("until", until);
    }

    /** Those among them with that value; the same for null. A name that comes twice allows both values. */
    ListLink with(String name, Object value) {
        return value == null
                ? this
                : new ListLink(
                        page,
                        (parameters.isEmpty() ? "" : parameters + "&") + name + "="
                                + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
    }

    /** As a relative link. */
    @Override
    public String toString() {
        return parameters.isEmpty() ? FilteredListing.whole(page) : page + "?" + parameters;
    }
}
