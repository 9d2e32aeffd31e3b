package io.callboard.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** The way to a list of calls: those that a figure counts. */
public final class CallsLink {

    static final CallsLink ALL = new CallsLink("");

    private final String parameters;

    private CallsLink(String parameters) {
        this.parameters = parameters;
    }

    /** Those among them that occurred from the first moment on and before the second. */
    CallsLink between(Instant from, Instant until) {
        return with("from", from).with("until", until);
    }

    /** Those among them with that value; the same for null. A name that comes twice allows both values. */
    CallsLink with(String name, Object value) {
        return value == null
                ? this
                : new CallsLink((parameters.isEmpty() ? "" : parameters + "&") + name + "="
                        + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
    }

    /** As a relative link. */
    @Override
    public String toString() {
        return parameters.isEmpty() ? FilteredListing.whole("calls.xhtml") : "calls.xhtml?" + parameters;
    }
}
