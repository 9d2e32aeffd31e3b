package io.callboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.call.CallStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutcomesTest {

    private final Outcomes outcomes = new Outcomes();

    @BeforeEach
    void readsTheBundle() {
        outcomes.words = new Words();
    }

    @Test
    void saysItInOurWordsAndKeepsTheProviders() {
        assertThat(outcomes.call(CallStatus.ENDED, "user_hangup", null))
                .isEqualTo(Pill.plain("check", "Caller hung up", "user_hangup"));
    }

    @Test
    void showsAnUnknownReasonAsItCame() {
        assertThat(outcomes.call(CallStatus.ENDED, "agent_goodbye", null).label())
                .isEqualTo("agent_goodbye");
    }

    @Test
    void tintsExceptionsAlone() {
        assertThat(outcomes.call(CallStatus.ERROR, "error_asr", null).plain()).isFalse();
        assertThat(outcomes.call(CallStatus.NOT_CONNECTED, "dial_busy", null).plain())
                .isFalse();
        assertThat(outcomes.call(CallStatus.ENDED, "call_transfer", null).plain())
                .isTrue();
    }

    @Test
    void tellsVoicemailFromTheAnalysisToo() {
        assertThat(outcomes.call(CallStatus.ENDED, "agent_hangup", true).label())
                .isEqualTo("Voicemail");
    }

    @Test
    void readsSentimentInAnyCase() {
        assertThat(outcomes.sentiment("negative").kind()).isEqualTo("negative");
        assertThat(outcomes.sentiment("Furious").label()).isEqualTo("Furious");
        assertThat(outcomes.sentiment(null)).isNull();
    }
}
