package io.callboard.view;

import io.callboard.inbox.SpoolState;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** What is to be said of deliveries that are not in the database. */
@Named
@RequestScoped
public class SpoolWords {

    @Inject
    SpoolState spool;

    @Inject
    Words words;

    @Inject
    Times times;

    /** A sentence each; none when all is as it always is. */
    public List<String> getLines() {
        List<String> lines = new ArrayList<>();
        if (spool.isDatabaseAway()) {
            lines.add(words.get(spool.isReady() ? "spool.away" : "spool.refuses"));
        }
        spool.oldest().ifPresent(oldest -> lines.add(words.format("spool.waiting", spool.count(), times.past(oldest))));
        if (spool.setAside() > 0) {
            lines.add(words.format("spool.setAside", spool.setAside()));
        }
        return lines;
    }
}
