package io.callboard.demo;

import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** One call, and all that the provider tells of it, in order. */
final class CallStory {

    /** Of so many calls the provider never tells the end, or never the analysis. */
    private static final double ONE_IN_A_THOUSAND = 0.1;

    private final CallParts parts;
    private final Dice dice;
    private final boolean updates;

    private CallStory(CallParts parts, Dice dice, boolean updates) {
        this.parts = parts;
        this.dice = dice;
        this.updates = updates;
    }

    /**
     * The call of that number.
     *
     * @param lateness where in the played time it lies, from 0 to 1
     * @param recordings where the tones are served; null for nowhere
     * @param updates whether all agents tell what is said while it is said, not only those whose script says so
     */
    static CallStory of(long seed, long number, Instant start, double lateness, URI recordings, boolean updates) {
        Agent agent = agent(seed, number);
        int version = agent.version(lateness, new Dice(seed + 2, number));
        CallParts parts = new CallParts(seed, number, agent, version, start, recordings);
        return new CallStory(parts, new Dice(seed + 1, 2 * number), updates || agent.at("updates"));
    }

    /** Who answers it, or makes it. */
    static Agent agent(long seed, long number) {
        return new Dice(seed, 2 * number).weighted(Agent.ofCalls(), Agent::share);
    }

    /** What is heard in its recording, by what its link tells. */
    static Conversation heard(long seed, long number, int version) {
        return new CallParts(seed, number, agent(seed, number), version, Instant.EPOCH, null).conversation();
    }

    Conversation conversation() {
        return parts.conversation();
    }

    Instant end() {
        return parts.end();
    }

    /** Its events, in the order in which the provider sends them. */
    List<Happening> happenings() {
        List<Happening> happenings = new ArrayList<>();
        if (parts.ending().connected()) {
            happenings.add(event("call_started", parts.start(), parts::started));
            if (updates) {
                parts.conversation().lines().stream()
                        .filter(Line::isSpeech)
                        .forEach(line -> happenings.add(
                                event("transcript_updated", parts.at(line.end()), () -> parts.upTo(line.end()))));
            }
            transfer(happenings);
        }
        happenings.sort(Comparator.comparing(Happening::at));
        if (!parts.ending().connected() || !dice.percent(ONE_IN_A_THOUSAND)) {
            end(happenings);
        }
        return happenings;
    }

    private void transfer(List<Happening> happenings) {
        HandOver handOver = parts.conversation().handOver();
        if (handOver != null) {
            String settled = handOver.bridged() ? "transfer_bridged" : "transfer_cancelled";
            happenings.add(transferEvent("transfer_started", handOver, handOver.started()));
            happenings.add(transferEvent(settled, handOver, handOver.settled()));
        }
    }

    private void end(List<Happening> happenings) {
        Instant ended = parts.end().plusMillis(300 + dice.below(900));
        happenings.add(event("call_ended", ended, parts::ended));
        if (!dice.percent(ONE_IN_A_THOUSAND)) {
            happenings.add(event("call_analyzed", ended.plusMillis(4000 + dice.below(26_000)), parts::analyzed));
        }
        HandOver handOver = parts.conversation().handOver();
        if (handOver != null && handOver.bridged()) {
            Instant at = parts.end().plus(Duration.ofMillis((long) (handOver.talked() * 1000) + 40_000));
            happenings.add(event("transfer_ended", at, () -> parts.transferEnded(at)));
        }
    }

    private Happening event(String name, Instant at, Supplier<JsonObject> call) {
        return new Happening(at, parts.callId(), parts.query(), () -> Told.envelope(name, "call", call.get()));
    }

    private Happening transferEvent(String name, HandOver handOver, double at) {
        return new Happening(
                parts.at(at), parts.callId(), parts.query(), () -> Told.transfer(name, parts.upTo(at), handOver));
    }
}
