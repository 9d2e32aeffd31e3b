package io.callboard.view;

import io.callboard.view.Cell.Sign;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** What people added to a call or chat, as icons with their words: none where nobody did. */
@ApplicationScoped
class MarkSigns {

    @Inject
    Words words;

    List<Sign> of(io.callboard.review.Marks marks) {
        List<Sign> signs = new ArrayList<>();
        if (marks.reviewedBy() != null) {
            signs.add(new Sign("check-circle", words.format("review.reviewed", marks.reviewedBy())));
        }
        if (marks.assignee() != null) {
            signs.add(new Sign("user", words.format("review.assigned", marks.assignee())));
        }
        if (!marks.labels().isEmpty()) {
            String labels = String.join(
                    ", ", marks.labels().stream().sorted(words.alphabet()).toList());
            signs.add(new Sign(
                    "tag", words.format("review.labelled", marks.labels().size(), labels)));
        }
        return signs;
    }
}
