package io.callboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.call.CallStatus;
import io.callboard.insight.ReasonCount;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InsightReasonsTest {

    private final List<ReasonCount> reasons = new ArrayList<>();

    @Test
    void showsAllWhereThereIsRoom() {
        add(12);

        assertThat(lines()).hasSize(12).extracting(ReasonLine::label).noneMatch(label -> label.contains("other"));
    }

    @Test
    void addsUpThoseThatThereIsNoRoomFor() {
        add(14);

        List<ReasonLine> lines = lines();

        assertThat(lines).hasSize(12);
        ReasonLine others = lines.get(11);
        assertThat(others.label()).isEqualTo("3 others");
        assertThat(others.calls()).isEqualTo("270");
        assertThat(others.share()).isEqualTo("21 %");
        assertThat(others.width()).isEqualTo("100.0");
        assertThat(others.href()).isEqualTo("calls.xhtml?reason=reason_11&reason=reason_12&reason=reason_13");
    }

    @Test
    void leadsToCallsWithoutAReasonToo() {
        add(14);
        reasons.set(13, new ReasonCount(null, CallStatus.ONGOING, 87));

        assertThat(lines().get(11).href()).isEqualTo("calls.xhtml?reason=reason_11&reason=reason_12&reason=%28none%29");
    }

    @Test
    void marksWhatFailedAndWhatNeverBegan() {
        reasons.add(new ReasonCount("error_asr", CallStatus.ERROR, 3));
        reasons.add(new ReasonCount("dial_busy", CallStatus.NOT_CONNECTED, 2));
        reasons.add(new ReasonCount(null, CallStatus.ONGOING, 1));

        assertThat(lines()).extracting(ReasonLine::kind).containsExactly("cneg", "c6", "c1");
        assertThat(lines().get(2).label()).isEqualTo("Not ended");
    }

    private void add(int count) {
        for (int number = 0; number < count; number++) {
            reasons.add(new ReasonCount("reason_" + number, CallStatus.ENDED, number < 11 ? 93 : 90));
        }
    }

    private List<ReasonLine> lines() {
        Words words = new Words();
        Outcomes outcomes = new Outcomes();
        outcomes.words = words;
        Figures figures = new Figures();
        figures.words = words;
        return new InsightReasons(reasons, ListLink.CALLS, words, figures).lines(outcomes);
    }
}
