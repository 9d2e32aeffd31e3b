package io.callboard.view;

import io.callboard.call.CallStatus;
import io.callboard.chat.ChatStatus;
import io.callboard.inbox.DeliveryStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Set;

/** How things went, in our words, with the provider's literal value kept; values that are new are shown as they came. */
@Named
@ApplicationScoped
public class Outcomes {

    private static final Set<String> TRANSFERS = Set.of("call_transfer", "transfer_bridged", "call_take_over");

    @Inject
    Words words;

    /** How a call went; {@code reason} and {@code voicemail} may be null. */
    public Pill call(CallStatus status, String reason, Boolean voicemail) {
        String label = reason == null ? words.get("call.status." + status) : reason(reason);
        return switch (status) {
            case ONGOING -> Pill.tinted("live", "pulse", words.get("call.status.ONGOING"), reason);
            case REGISTERED -> Pill.plain("clock", label, reason);
            case NOT_CONNECTED -> Pill.tinted("none", "ban", label, reason);
            case ERROR -> Pill.tinted("danger", "times-circle", label, reason);
            case ENDED -> ended(label, reason, voicemail);
        };
    }

    private Pill ended(String label, String reason, Boolean voicemail) {
        if (reason != null && TRANSFERS.contains(reason)) {
            return Pill.plain("directions", label, reason);
        }
        if ("voicemail_reached".equals(reason)) {
            return Pill.plain("volume-up", label, reason);
        }
        return Boolean.TRUE.equals(voicemail)
                ? Pill.plain("volume-up", words.get("call.voicemail"), reason)
                : Pill.plain("check", label, reason);
    }

    /** How a chat went. */
    public Pill chat(ChatStatus status) {
        String label = words.get("chat.status." + status);
        return switch (status) {
            case ONGOING -> Pill.tinted("live", "pulse", label, null);
            case ENDED -> Pill.plain("check", label, null);
            case ERROR -> Pill.tinted("danger", "times-circle", label, null);
        };
    }

    /** Where a delivery stands. */
    public Pill delivery(DeliveryStatus status) {
        String label = words.get("delivery.status." + status);
        return switch (status) {
            case RECEIVED -> Pill.plain("clock", label, null);
            case PROCESSED -> Pill.plain("check", label, null);
            case DUPLICATE -> Pill.plain("clone", label, null);
            case QUARANTINED -> Pill.tinted("quarantined", "lock", label, null);
            case DISCARDED -> Pill.plain("trash", label, null);
            case FAILED -> Pill.tinted("warning", "replay", label, null);
            case DEAD -> Pill.tinted("danger", "times-circle", label, null);
        };
    }

    /** The mood; null for none. */
    public Pill sentiment(String sentiment) {
        if (sentiment == null) {
            return null;
        }
        String label = known("sentiment.", sentiment.toLowerCase(Locale.ROOT), sentiment);
        return switch (sentiment.toLowerCase(Locale.ROOT)) {
            case "positive" -> new Pill("positive", "thumbs-up-fill", label, sentiment, true);
            case "negative" -> new Pill("negative", "thumbs-down-fill", label, sentiment, true);
            case "neutral" -> Pill.plain("minus", label, sentiment);
            default -> Pill.plain("question-circle", label, sentiment);
        };
    }

    /** Whether the agent reached its goal; null when not told. */
    public Pill goal(Boolean successful) {
        if (successful == null) {
            return null;
        }
        return successful
                ? Pill.plain("check", words.get("goal.reached"), "true")
                : Pill.plain("times", words.get("goal.missed"), "false");
    }

    /** Why a call ended. */
    public String reason(String reason) {
        return known("reason.", reason, reason);
    }

    /** Our word for one of the provider's under {@code prefix}, else the provider's. */
    public String known(String prefix, String value, String otherwise) {
        return value != null && words.has(prefix + value) ? words.get(prefix + value) : otherwise;
    }
}
