package io.callboard.view;

import io.callboard.config.Settings;
import io.callboard.rejection.Advice;
import io.callboard.rejection.RejectionSum;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;

/** Advice in plain words. */
@RequestScoped
class AdviceWords {

    @Inject
    Words words;

    @Inject
    Times times;

    @Inject
    Figures figures;

    @Inject
    Settings settings;

    @Inject
    WebhookAddress webhook;

    AdviceLine line(Advice advice) {
        RejectionSum sum = advice.sum();
        String key = "advice." + advice.topic();
        String text = words.fill(
                key + ".text",
                sum.requests(),
                figures.count(sum.requests()),
                from(sum),
                times.clock(sum.firstSeen()),
                advice.skew() == null ? "" : span(advice.skew()),
                sum.source() == null ? words.get("advice.sources") : words.format("advice.source", sum.source()),
                figures.bytes(settings.bodyLimit()));
        return new AdviceLine(
                words.get("rejection.cause." + sum.cause()),
                sum.requests(),
                text + " " + words.format("advice.last", times.clock(sum.lastSeen())),
                Banner.of("", "", words.fill(key + ".remedy", setting(advice), webhook.getUrl()))
                        .pieces());
    }

    private String from(RejectionSum sum) {
        return sum.address() == null ? words.get("advice.several") : words.format("advice.from", sum.address());
    }

    /** In its largest unit, rounded down but for minutes of the first hours: {@code 45 s}, {@code 6 min}, {@code 3 h}. */
    String span(Duration skew) {
        if (skew.toSeconds() < 120) {
            return words.format("time.seconds", skew.toSeconds());
        }
        if (skew.toMinutes() < 120) {
            return words.format("time.minutes", skew.toMinutes());
        }
        return skew.toHours() < 48
                ? words.format("time.hours", skew.toHours())
                : words.format("time.days", skew.toDays());
    }

    /** The setting that the remedy is about: of the source that was asked for, where it has one of its own. */
    private String setting(Advice advice) {
        String source = advice.sum().source();
        boolean known = settings.sources().stream().anyMatch(each -> each.name().equals(source));
        String own =
                known ? "CALLBOARD_SOURCE_" + source.toUpperCase(Locale.ROOT).replace('-', '_') : "";
        return switch (advice.topic()) {
            case MISMATCH -> known ? keys(source, own) : words.get("advice.keys");
            case ADDRESS_REFUSED -> known ? own + "_ADDRESSES" : "CALLBOARD_ADDRESSES";
            case MALFORMED -> known ? own + "_SCHEME" : "CALLBOARD_SOURCE_…_SCHEME";
            default -> "";
        };
    }

    private static String keys(String source, String own) {
        return switch (source) {
            case "retell" -> "RETELL_API_KEY";
            case "uponai" -> "UPONAI_API_KEY";
            default -> own + "_KEYS";
        };
    }
}
