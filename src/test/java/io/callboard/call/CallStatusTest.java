package io.callboard.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallStatusTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user_hangup",
                "agent_hangup",
                "call_transfer",
                "voicemail_reached",
                "ivr_reached",
                "inactivity",
                "max_duration_reached",
                "transfer_bridged",
                "transfer_cancelled",
                "manual_stopped",
                "call_take_over",
                "machine_detected",
                "agent_goodbye",
                ""
            })
    void isEndedByAnyReasonThatIsNoFailure(String reason) {
        assertThat(CallStatus.of(3, false, true, reason, "ended")).isEqualTo(CallStatus.ENDED);
        assertThat(CallStatus.of(2, false, false, reason, "ongoing")).isEqualTo(CallStatus.ENDED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dial_busy",
                "dial_failed",
                "dial_no_answer",
                "invalid_destination",
                "telephony_provider_permission_denied",
                "telephony_provider_unavailable",
                "sip_routing_error",
                "marked_as_spam",
                "user_declined"
            })
    void isNotConnectedWhenNobodyWasReached(String reason) {
        assertThat(CallStatus.of(3, false, true, reason, "ended")).isEqualTo(CallStatus.NOT_CONNECTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "concurrency_limit_reached",
                "no_concurrency_fallback",
                "no_valid_payment",
                "scam_detected",
                "error_llm_websocket_open",
                "error_no_audio_received",
                "error_asr",
                "error_retell",
                "error_unknown",
                "error_user_not_joined",
                "error_twilio",
                "registered_call_timeout"
            })
    void isAnErrorWhenItFailed(String reason) {
        assertThat(CallStatus.of(3, false, true, reason, "ended")).isEqualTo(CallStatus.ERROR);
    }

    @ParameterizedTest(name = "rank {0}, failed {1}, over {2}, call_status {3}: {4}")
    @CsvSource({
        "0, false, false, , REGISTERED",
        "0, false, false, registered, REGISTERED",
        "0, false, false, ongoing, ONGOING",
        "1, false, false, , ONGOING",
        "1, false, false, ongoing, ONGOING",
        "1, false, false, registered, ONGOING",
        "2, false, false, registered, ONGOING",
        "2, false, false, ended, ENDED",
        "2, false, true, ongoing, ENDED",
        "3, false, false, registered, ENDED",
        "3, false, false, ongoing, ENDED",
        "4, false, false, , ENDED",
        "3, false, true, error, ERROR",
        "3, false, true, not_connected, NOT_CONNECTED",
        "3, true, true, ended, ERROR",
        "1, true, false, ongoing, ERROR"
    })
    void followsFromTheEventsWhereNoReasonIsTold(
            int rank, boolean failed, boolean over, String word, CallStatus status) {
        assertThat(CallStatus.of(rank, failed, over, null, word)).isEqualTo(status);
    }
}
