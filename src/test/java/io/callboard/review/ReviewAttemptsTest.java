package io.callboard.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callboard.audit.Who;
import io.callboard.event.Subject;
import io.callboard.review.Change.Kind;
import jakarta.ejb.EJBException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewAttemptsTest {

    private static final Change CHANGE = Change.of(Kind.LABEL, "vip");
    private static final List<About> ABOUTS = List.of(new About(Subject.CALL, "retell", "call_1"));
    private static final Who ANA = Who.named("ana");

    @Test
    void changesAfterOneWhoKeptARowForLongAndAnotherWhoWasFaster() {
        assertThat(failing(2).change(CHANGE, ABOUTS, ANA)).isEqualTo(new Applied(1, 0));
    }

    @Test
    void tellsWhatCannotBeWritten() {
        assertThatThrownBy(() -> failing(3).change(CHANGE, ABOUTS, ANA))
                .isInstanceOf(EJBException.class)
                .hasMessage("attempt 3");
    }

    private static Reviews failing(int times) {
        Reviews reviews = new Reviews();
        reviews.clock = Clock.systemUTC();
        reviews.reviewing = new Reviewing() {
            private int attempts;

            @Override
            public Applied apply(Change change, Collection<About> abouts, Who by, Instant now) {
                attempts++;
                if (attempts <= times) {
                    throw new EJBException("attempt " + attempts);
                }
                return new Applied(abouts.size(), 0);
            }
        };
        return reviews;
    }
}
