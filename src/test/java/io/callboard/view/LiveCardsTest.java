package io.callboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.event.Subject;
import io.callboard.fixture.Events;
import io.callboard.live.Ongoing;
import io.callboard.live.Said;
import io.callboard.live.Wall;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveCardsTest {

    private static final Instant START = Instant.parse("2026-09-10T08:00:00Z");

    private final LiveCards cards = new LiveCards();

    @BeforeEach
    void standInBerlin() {
        cards.words = new Words();
        cards.outcomes = new Outcomes();
        cards.outcomes.words = cards.words;
        cards.callers = new Callers();
        cards.callers.words = cards.words;
        cards.callers.figures = new Figures();
        cards.callers.figures.words = cards.words;
        cards.times = new Times();
        cards.times.words = cards.words;
        cards.times.clock = Clock.fixed(START.plusSeconds(9000), ZoneOffset.UTC);
        cards.times.viewer = new ViewerZone() {
            @Override
            ZoneId zone() {
                return ZoneId.of("Europe/Berlin");
            }
        };
    }

    @Test
    void showsACall() {
        LiveCard card = cards.card(
                ongoing(Map.of(
                        "type",
                        "phone_call",
                        "direction",
                        "inbound",
                        "from",
                        "+12138642013",
                        "agent",
                        "Front desk",
                        "agentVersion",
                        7,
                        "lines",
                        List.of(new Said("agent", "Hi"), new Said("user", "Hello"), new Said("coach", "Well")))),
                false);

        assertThat(card.href()).isEqualTo("call.xhtml?source=retell&id=call+1%26");
        assertThat(card.since()).isEqualTo(START.toEpochMilli());
        assertThat(card.icon()).isEqualTo("arrow-down-left");
        assertThat(card.way()).isEqualTo("Inbound");
        assertThat(card.who()).isEqualTo("+1 213 864 2013");
        assertThat(card.agent()).isEqualTo("Front desk");
        assertThat(card.version()).isEqualTo("v7");
        assertThat(card.lines())
                .containsExactly(
                        new LiveLine("agent", "Agent", "Hi"),
                        new LiveLine("user", "Caller", "Hello"),
                        new LiveLine("other", "coach", "Well"));
        assertThat(labels(card)).containsExactly("Live");
    }

    @Test
    void showsAChat() {
        LiveCard card = cards.card(
                ongoing(Map.of(
                        "subject", Subject.CHAT, "type", "api_chat", "lines", List.of(new Said("user", "Hello")))),
                false);

        assertThat(card.href()).startsWith("chat.xhtml?");
        assertThat(card.icon()).isEqualTo("comments");
        assertThat(card.who()).isEqualTo("Web chat");
        assertThat(card.lines()).containsExactly(new LiveLine("user", "Customer", "Hello"));
    }

    @Test
    void showsACallOfWhichNextToNothingIsKnown() {
        LiveCard card = cards.card(ongoing(Map.of()), false);

        assertThat(card.who()).isEqualTo("Unknown number");
        assertThat(card.way()).isEqualTo("Call");
        assertThat(card.agent()).isEqualTo("Unknown agent");
        assertThat(card.version()).isEmpty();
        assertThat(card.lines()).containsExactly(new LiveLine("none", "", "No words yet"));
    }

    @Test
    void saysWhatIsGoingOn() {
        assertThat(labels(cards.card(ongoing(Map.of("tool", "book")), false))).containsExactly("Live", "book running");
        assertThat(labels(cards.card(ongoing(Map.of("transferring", true)), false)))
                .containsExactly("In transfer");
        assertThat(labels(cards.card(
                        ongoing(Map.of("transferring", true, "destination", "+12138642013", "tool", "book")), false)))
                .containsExactly("In transfer", "to +1 213 864 2013");
        LiveCard negative = cards.card(ongoing(Map.of("sentiment", "Negative")), false);
        assertThat(labels(negative)).containsExactly("Live", "Negative");
        assertThat(negative.negative()).isTrue();
    }

    @Test
    void saysSinceWhenNothingIsHeardOfOneThatIsStuck() {
        LiveCard card = cards.card(ongoing(Map.of("tool", "book", "heard", START.plusSeconds(61))), true);

        assertThat(card.stuck()).isTrue();
        assertThat(labels(card)).containsExactly("Stuck", "no word since 10:01:01");
    }

    @Test
    void countsWhatItShows() {
        Wall wall = new Wall(
                START,
                "v",
                List.of(
                        ongoing(Map.of()),
                        ongoing(Map.of("transferring", true, "since", START.plusSeconds(1))),
                        ongoing(Map.of("subject", Subject.CHAT, "since", START.plusSeconds(2)))),
                List.of(ongoing(Map.of())),
                true);
        LiveBoard board = cards.board(wall);

        assertThat(board.getKinds()).isEqualTo("2 calls, 1 chat");
        assertThat(board.getTransferring()).isEqualTo(1);
        assertThat(board.getLongest()).isEqualTo("" + START.toEpochMilli());
        assertThat(board.getTally()).isEqualTo("Live: 3. Stuck: 1.");
        assertThat(board.getStuck()).singleElement().satisfies(card -> assertThat(card.stuck())
                .isTrue());
        assertThat(board.isMore()).isTrue();
        LiveBoard chats =
                cards.board(new Wall(START, "v", List.of(ongoing(Map.of("subject", Subject.CHAT))), List.of(), false));
        assertThat(chats.getKinds()).isEqualTo("1 chat");
        LiveBoard none = cards.board(new Wall(START, "v", List.of(), List.of(), false));
        assertThat(none.getKinds()).isEmpty();
        assertThat(none.getLongest()).isEmpty();
    }

    @Test
    void cutsALongLineBeforeItsLastWords() {
        assertThat(LiveCards.end(" short\n line ")).isEqualTo("short line");
        String words = "first " + "word ".repeat(100) + "last";
        assertThat(LiveCards.end(words))
                .startsWith("…word ")
                .endsWith(" last")
                .hasSizeLessThanOrEqualTo(LiveCards.MOST + 1);
        String smiles = "\uD83D\uDE00".repeat(LiveCards.MOST) + "x";
        String end = LiveCards.end(smiles);
        assertThat(end).startsWith("…\uD83D\uDE00").endsWith("x");
    }

    private static List<String> labels(LiveCard card) {
        return card.pills().stream().map(Pill::label).toList();
    }

    private static Ongoing ongoing(Map<String, Object> fields) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "subject",
                Subject.CALL,
                "source",
                "retell",
                "id",
                "call 1&",
                "since",
                START,
                "heard",
                START,
                "lines",
                List.of(),
                "transferring",
                false));
        all.putAll(fields);
        return Events.record(Ongoing.class, all);
    }
}
