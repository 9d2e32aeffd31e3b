package io.callboard.view;

import io.callboard.inbox.BulkCount;
import io.callboard.inbox.BulkProgress;
import io.callboard.inbox.Resolution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** What is done to many deliveries, in plain words. */
@ApplicationScoped
public class BulkWords {

    @Inject
    Words words;

    @Inject
    Times times;

    /** The question with its count, or that there is nothing to do. */
    public String title(Resolution what, BulkCount count) {
        return count.possible() == 0
                ? words.get("bulk.none." + what)
                : words.format("bulk.ask." + what, count.possible());
    }

    /** What it means, and who is left out, a sentence each. */
    public List<String> remarks(BulkQuestion question, BulkCount count) {
        List<String> remarks = new ArrayList<>();
        if (question.nothing()) {
            remarks.add(words.get("bulk.unpicked"));
        }
        if (count.possible() > 0) {
            remarks.add(words.get("bulk.what." + question.what()));
        }
        if (count.bodyGone() > 0) {
            remarks.add(words.format("bulk.bodyGone", count.bodyGone()));
        }
        long unfit = question.all() ? 0 : question.picked().size() - count.possible() - count.bodyGone();
        if (unfit > 0) {
            remarks.add(words.format("bulk.unfit", unfit));
        }
        return remarks;
    }

    /** How far a run is. */
    public BulkLine line(BulkProgress run) {
        Resolution what = run.order().what();
        String stage = run.isRunning() ? "running." : run.broken() ? "broken." : "done.";
        List<String> remarks = new ArrayList<>();
        if (run.bodyGone() > 0) {
            remarks.add(words.format("bulk.bodyGone", run.bodyGone()));
        }
        if (run.changed() > 0) {
            remarks.add(words.format("bulk.changed", run.changed()));
        }
        if (run.broken()) {
            remarks.add(words.get("bulk.again"));
        }
        return new BulkLine(
                run.isRunning() ? "hourglass" : run.broken() ? "exclamation-circle" : "check-circle",
                words.format("bulk." + stage + what, run.done(), run.total()),
                String.join(" ", remarks),
                words.format("bulk.who", run.order().by().name(), times.clock(run.startedAt())),
                run.done(),
                run.total(),
                run.isRunning(),
                run.broken());
    }
}
