package io.callboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.audit.AuditFilter;
import io.callboard.audit.Deed;
import io.callboard.audit.Outcome;
import io.callboard.audit.Target;
import io.callboard.call.CallColumns;
import io.callboard.call.CallFilter;
import io.callboard.call.CallStatus;
import io.callboard.call.ReasonGroup;
import io.callboard.chat.ChatColumns;
import io.callboard.chat.ChatFilter;
import io.callboard.chat.ChatStatus;
import io.callboard.event.Remark;
import io.callboard.event.Subject;
import io.callboard.inbox.DeliveryFilter;
import io.callboard.inbox.DeliveryStatus;
import io.callboard.list.Fields;
import io.callboard.rejection.RejectionCause;
import io.callboard.rejection.RejectionFilter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class WordsTest {

    private final Words words = new Words();

    @Test
    void hasWordsForEveryState() {
        assertThat(CallStatus.values()).allMatch(status -> words.has("call.status." + status));
        assertThat(ChatStatus.values()).allMatch(status -> words.has("chat.status." + status));
        assertThat(DeliveryStatus.values()).allMatch(status -> words.has("delivery.status." + status));
        assertThat(Subject.values()).allMatch(subject -> words.has("delivery.subject." + subject));
        assertThat(Deed.values()).allMatch(deed -> words.has("deed." + deed));
        assertThat(Outcome.values()).allMatch(outcome -> words.has("deed.outcome." + outcome));
        assertThat(Target.Kind.values()).allMatch(kind -> words.has("deed.kind." + kind));
        assertThat(RejectionCause.values()).allMatch(cause -> words.has("rejection.cause." + cause));
    }

    @Test
    void namesEveryFilter() {
        ResourceBundle parameters = ResourceBundle.getBundle("io.callboard.api.parameter", Locale.ROOT);
        for (Fields fields : List.of(
                CallFilter.FIELDS,
                ChatFilter.FIELDS,
                DeliveryFilter.FIELDS,
                RejectionFilter.FIELDS,
                AuditFilter.FIELDS)) {
            assertThat(fields.all()).allSatisfy(field -> {
                assertThat(words.has("filter." + field.name())).as(field.name()).isTrue();
                assertThat(parameters.containsKey(field.name()))
                        .as(field.name())
                        .isTrue();
            });
        }
        assertThat(ReasonGroup.values())
                .allMatch(group -> words.has("reason.group." + group.name().toLowerCase(Locale.ROOT)));
    }

    @Test
    void namesEveryColumn() {
        assertThat(CallColumns.ALL.all()).allMatch(column -> words.has("column." + column.name()));
        assertThat(ChatColumns.ALL.all()).allMatch(column -> words.has("column." + column.name()));
    }

    @Test
    void explainsEveryRemark() {
        assertThat(Remark.Code.values()).allSatisfy(code -> assertThat(words.format("remark." + code, "call.x"))
                .endsWith(".")
                .doesNotContain("{0}"));
    }

    @Test
    void explainsEverythingThatMayBeMissing() {
        for (String what : List.of("summary", "transcript", "recording", "analysis", "latency", "cost")) {
            assertThat(List.of("unconnected", "ongoing", "basic", "ended"))
                    .allMatch(why -> words.has("missing." + what + "." + why));
        }
        for (String what : List.of("summary", "transcript", "analysis", "cost")) {
            assertThat(List.of("ongoing", "ended")).allMatch(why -> words.has("missing.chat." + what + "." + why));
        }
    }

    /** <a href="https://docs.retellai.com/reliability/debug-call-disconnect">The provider's list</a>. */
    @Test
    void hasWordsForEveryDisconnectionReason() {
        String reasons = "user_hangup agent_hangup call_transfer voicemail_reached ivr_reached inactivity"
                + " max_duration_reached concurrency_limit_reached no_concurrency_fallback no_valid_payment"
                + " scam_detected dial_busy dial_failed dial_no_answer invalid_destination"
                + " telephony_provider_permission_denied telephony_provider_unavailable sip_routing_error"
                + " marked_as_spam user_declined error_llm_websocket_open error_llm_websocket_lost_connection"
                + " error_llm_websocket_runtime error_llm_websocket_corrupt_payload error_no_audio_received"
                + " error_asr error_retell error_unknown error_user_not_joined registered_call_timeout"
                + " transfer_bridged transfer_cancelled manual_stopped call_take_over";
        assertThat(Arrays.asList(reasons.split(" "))).hasSize(34).allMatch(reason -> words.has("reason." + reason));
    }

    @Test
    void countsTries() {
        assertThat(words.format("life.attempts", 0)).isEqualTo("not tried");
        assertThat(words.format("life.attempts", 1)).isEqualTo("tried once");
        assertThat(words.format("life.attempts", 3)).isEqualTo("tried 3 times");
    }
}
