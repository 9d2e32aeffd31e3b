package io.callboard.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.call.Call;
import io.callboard.call.CallRepository;
import io.callboard.call.OngoingCalls;
import io.callboard.chat.Chat;
import io.callboard.chat.ChatRepository;
import io.callboard.chat.OngoingChats;
import io.callboard.config.SettingsReader;
import io.callboard.event.EventType;
import io.callboard.event.Numbers;
import io.callboard.event.Transcript;
import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.Events;
import io.callboard.fixture.SteppingClock;
import io.callboard.fixture.TestDatabase;
import jakarta.ejb.EJBException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class WallReaderTest {

    private static final Instant START = Instant.parse("2026-09-10T10:00:00Z");
    private static final Duration TWO_HOURS = Duration.ofHours(2);

    @Parameter
    DatabaseServer server;

    private final SteppingClock clock = new SteppingClock(START);
    private final WatchedCalls watched = new WatchedCalls();
    private final WallReader reader = new WallReader();
    private TestDatabase database;
    private CallRepository calls;
    private ChatRepository chats;

    /** Notes what is read, and fails or waits when a test wants that. */
    private static final class WatchedCalls extends OngoingCalls {
        private final List<UUID> read = new ArrayList<>();
        private OngoingCalls calls;
        private int looks;
        private boolean away;
        private CountDownLatch begun;
        private CountDownLatch back;

        @Override
        public Map<UUID, Long> newest(int most) {
            looks++;
            if (away) {
                throw new EJBException("The database is away");
            }
            if (back != null) {
                begun.countDown();
                try {
                    assertThat(back.await(1, TimeUnit.MINUTES)).isTrue();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return calls.newest(most);
        }

        @Override
        public List<Call> read(Collection<UUID> ids) {
            read.addAll(ids);
            return calls.read(ids);
        }
    }

    @BeforeEach
    void empty() {
        database = server.emptied();
        calls = database.bean(CallRepository.class);
        chats = database.bean(ChatRepository.class);
        watched.calls = database.bean(OngoingCalls.class);
        prepare(reader, watched);
    }

    private void prepare(WallReader one, OngoingCalls ongoing) {
        one.calls = ongoing;
        one.chats = database.bean(OngoingChats.class);
        one.settings = new SettingsReader(Map.of(), Map.of()).read();
        one.clock = clock;
    }

    @Test
    void showsACallThatBeginsWithItsTranscript() {
        tell("call_1", EventType.TRANSCRIPT_UPDATED, Map.of("transcriptObject", said("Hi", "Hello")));

        assertThat(wall().live()).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo("call_1");
            assertThat(one.since()).isEqualTo(START);
            assertThat(one.lines()).containsExactly(new Said("agent", "Hi"), new Said("agent", "Hello"));
        });
        assertThat(wall().stuck()).isEmpty();
    }

    @Test
    void showsEachNewLine() {
        tell("call_1", EventType.CALL_STARTED, Map.of());
        assertThat(wall().live().get(0).lines()).isEmpty();
        String before = wall().version();

        tell("call_1", EventType.TRANSCRIPT_UPDATED, Map.of("transcriptObject", said("Hi")));

        assertThat(wall().live().get(0).lines()).containsExactly(new Said("agent", "Hi"));
        assertThat(wall().version()).isNotEqualTo(before);
    }

    @Test
    void forgetsWhatEndedWhateverComesLate() {
        tell("call_1", EventType.CALL_STARTED, Map.of());
        tell("call_2", EventType.CALL_STARTED, Map.of());
        tellOfChat("chat_1", EventType.CHAT_STARTED);
        assertThat(wall().live()).hasSize(3);

        tell("call_1", EventType.CALL_ENDED, Map.of());
        tellOfChat("chat_1", EventType.CHAT_ENDED);
        assertThat(wall().live()).extracting(Ongoing::id).containsExactly("call_2");

        tell("call_1", EventType.TRANSCRIPT_UPDATED, Map.of("transcriptObject", said("Bye")));
        tell("call_3", EventType.CALL_ENDED, Map.of());
        tell("call_3", EventType.CALL_STARTED, Map.of());
        assertThat(wall().live()).extracting(Ongoing::id).containsExactly("call_2");
    }

    @Test
    void showsTheLongestFirstAndChatsAmongThem() {
        tell("call_1", EventType.CALL_STARTED, Map.of("startTimestamp", START.minusSeconds(10)));
        tellOfChat("chat_1", EventType.CHAT_STARTED);
        tell("call_2", EventType.CALL_STARTED, Map.of("startTimestamp", START.minusSeconds(60)));

        assertThat(wall().live()).extracting(Ongoing::id).containsExactly("call_2", "call_1", "chat_1");
    }

    @Test
    void setsApartWhatIsSilentForTooLongUntilItIsHeardOfAgain() {
        tell("call_1", EventType.CALL_STARTED, Map.of());
        clock.advance(Duration.ofMillis(100));
        tellOfChat("chat_1", EventType.CHAT_STARTED);
        clock.advance(TWO_HOURS.minusSeconds(1));
        tell("call_2", EventType.CALL_STARTED, Map.of());
        String before = wall().version();
        assertThat(wall().stuck()).isEmpty();

        clock.advance(Duration.ofSeconds(1));
        Wall wall = wall();
        assertThat(wall.live()).extracting(Ongoing::id).containsExactly("call_2");
        assertThat(wall.stuck()).extracting(Ongoing::id).containsExactly("chat_1", "call_1");
        assertThat(wall.version()).isNotEqualTo(before);

        tell("call_1", EventType.TRANSCRIPT_UPDATED, Map.of("transcriptObject", said("Still here")));
        Wall again = wall();
        assertThat(again.live()).extracting(Ongoing::id).containsExactly("call_1", "call_2");
        tellOfChat("chat_1", EventType.CHAT_ENDED);
        assertThat(wall().stuck()).isEmpty();
        assertThat(wall().version()).isNotEqualTo(again.version());
    }

    @Test
    void showsWhoMayNotSeeNumbersNone() {
        tell("call_1", EventType.CALL_STARTED, Map.of("fromNumber", "+12138642013"));

        clock.advance(Duration.ofSeconds(1));
        assertThat(reader.read(Numbers.HIDDEN).orElseThrow().live().get(0).from())
                .isEqualTo("••••13");
        assertThat(wall().live().get(0).from()).isEqualTo("+12138642013");
    }

    @Test
    void isTheSameOnEveryNode() {
        tell("call_1", EventType.CALL_STARTED, Map.of());
        WallReader other = new WallReader();
        prepare(other, database.bean(OngoingCalls.class));
        clock.advance(Duration.ofSeconds(1));
        Wall there = other.read(Numbers.SHOWN).orElseThrow();

        assertThat(reader.read(Numbers.SHOWN)).contains(there);
        tell("call_1", EventType.TRANSCRIPT_UPDATED, Map.of("transcriptObject", said("Hi")));
        clock.advance(Duration.ofSeconds(1));
        Wall after = other.read(Numbers.SHOWN).orElseThrow();
        assertThat(after.version()).isNotEqualTo(there.version());
        assertThat(reader.read(Numbers.SHOWN)).contains(after);
    }

    @Test
    void readsOnceForAllWhoAskAtTheSameTimeAndOnlyWhatChanged() {
        tell("call_1", EventType.CALL_STARTED, Map.of());
        tell("call_2", EventType.CALL_STARTED, Map.of());
        wall();
        reader.read(Numbers.HIDDEN);
        reader.read(Numbers.SHOWN);
        assertThat(watched.looks).isEqualTo(1);
        assertThat(watched.read).hasSize(2);

        String version = wall().version();
        assertThat(watched.looks).isEqualTo(2);
        assertThat(watched.read).hasSize(2);

        tell("call_2", EventType.TRANSCRIPT_UPDATED, Map.of("transcriptObject", said("Hi")));
        assertThat(wall().version()).isNotEqualTo(version);
        assertThat(watched.read).hasSize(3);
    }

    @Test
    void tellsNothingOnceTheDatabaseIsAwayUntilItIsBack() {
        tell("call_1", EventType.CALL_STARTED, Map.of());
        wall();
        watched.away = true;
        clock.advance(WallReader.LATEST.minusMillis(1));
        assertThat(reader.read(Numbers.SHOWN)).isPresent();
        clock.advance(Duration.ofMillis(1));
        assertThat(reader.read(Numbers.SHOWN)).isEmpty();

        watched.away = false;
        assertThat(wall().live()).hasSize(1);
    }

    @Test
    void makesNobodyWaitForADatabaseThatHangs() throws Exception {
        tell("call_1", EventType.CALL_STARTED, Map.of());
        wall();
        watched.begun = new CountDownLatch(1);
        watched.back = new CountDownLatch(1);
        clock.advance(Duration.ofSeconds(1));
        CompletableFuture<Boolean> waiting =
                CompletableFuture.supplyAsync(() -> reader.read(Numbers.SHOWN).isPresent());
        try {
            assertThat(watched.begun.await(1, TimeUnit.MINUTES)).isTrue();
            assertThat(reader.read(Numbers.SHOWN)).as("what was read before").isPresent();
            clock.advance(Duration.ofSeconds(1));
            assertThat(reader.read(Numbers.SHOWN)).isEmpty();
            assertThat(waiting).isNotDone();
        } finally {
            watched.back.countDown();
        }
        assertThat(waiting.get(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void goesOnWhenTheClockIsPutBack() {
        wall();
        clock.advance(Duration.ofHours(-1));
        tell("call_1", EventType.CALL_STARTED, Map.of());

        assertThat(reader.read(Numbers.SHOWN).orElseThrow().live()).hasSize(1);
    }

    @Test
    void saysThatThereAreMore() {
        tellAll(IntStream.range(0, WallReader.MOST).mapToObj(i -> "call_" + i).toList());
        assertThat(wall().more()).isFalse();

        tell("one_more", EventType.CALL_STARTED, Map.of("startTimestamp", START.minusSeconds(60)));
        assertThat(wall().more()).isTrue();
        tell("oldest", EventType.CALL_STARTED, Map.of("startTimestamp", START.minusSeconds(90)));
        assertThat(wall().live()).extracting(Ongoing::id).contains("one_more").doesNotContain("oldest");
    }

    @Test
    void saysThatThereAreMoreChats() {
        List<String> ids = IntStream.rangeClosed(0, WallReader.MOST)
                .mapToObj(i -> "chat_" + i)
                .toList();
        database.inTransaction(entityManager -> {
            chats.forUpdate("retell", ids)
                    .forEach((id, chat) ->
                            chat.apply(Events.chat(id, EventType.CHAT_STARTED, START.toEpochMilli(), Map.of())));
            return null;
        });
        assertThat(wall().more()).isTrue();
    }

    private Wall wall() {
        clock.advance(WallReader.FRESH);
        return reader.read(Numbers.SHOWN).orElseThrow();
    }

    private static Transcript said(String... lines) {
        StringBuilder json = new StringBuilder("[");
        for (String line : lines) {
            json.append(json.length() > 1 ? "," : "")
                    .append("{\"role\":\"agent\",\"content\":\"")
                    .append(line)
                    .append("\"}");
        }
        return Transcript.parse(json.append("]").toString());
    }

    private void tellAll(List<String> ids) {
        database.inTransaction(entityManager -> {
            calls.forUpdate("retell", ids)
                    .forEach((id, call) ->
                            call.apply(Events.call(id, EventType.CALL_STARTED, START.toEpochMilli(), Map.of())));
            return null;
        });
    }

    private void tell(String id, EventType type, Map<String, Object> fields) {
        database.inTransaction(entityManager -> {
            Call call = calls.forUpdate("retell", List.of(id)).get(id);
            call.apply(Events.call(id, type, clock.instant().toEpochMilli(), fields));
            return call.changed(clock.instant());
        });
    }

    private void tellOfChat(String id, EventType type) {
        database.inTransaction(entityManager -> {
            Chat chat = chats.forUpdate("retell", List.of(id)).get(id);
            chat.apply(Events.chat(id, type, clock.instant().toEpochMilli(), Map.of()));
            return chat.changed(clock.instant());
        });
    }
}
