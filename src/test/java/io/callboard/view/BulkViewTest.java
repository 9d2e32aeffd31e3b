package io.callboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.audit.Who;
import io.callboard.fixture.HeardTrail;
import io.callboard.inbox.BulkCount;
import io.callboard.inbox.BulkOrder;
import io.callboard.inbox.BulkProgress;
import io.callboard.inbox.BulkRuns;
import io.callboard.inbox.Delivery;
import io.callboard.inbox.DeliveryRepository;
import io.callboard.inbox.DeliveryRow;
import io.callboard.inbox.DeliverySort;
import io.callboard.inbox.DeliveryStatus;
import io.callboard.inbox.Quarantine;
import io.callboard.inbox.Replay;
import io.callboard.inbox.Resolution;
import io.callboard.list.Filter;
import io.callboard.list.Place;
import io.callboard.list.Slice;
import io.callboard.list.Tally;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BulkViewTest {

    private static final Instant NOW = Instant.ofEpochMilli(1_000_000);

    private static final UUID PICK = new UUID(1, 2);

    private final List<BulkOrder> started = new ArrayList<>();
    private final List<UUID> single = new ArrayList<>();
    private TestFaces faces;

    @AfterEach
    void closes() {
        faces.close();
    }

    @Test
    void asksAnOperatorWithTheCount() {
        BulkView view = request("operator", "status=dead", "ask=replay-all");

        assertThat(view.getQuestion().all()).isTrue();
        assertThat(view.getTitle()).isEqualTo("Replay 1,143 deliveries?");
        assertThat(view.getRemarks()).contains("3 are left out: their bodies are no longer kept.");
        assertThat(started).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "administrator"})
    void startsWhatAnOperatorConfirms(String role) throws IOException {
        request(role, "status=dead", "page=2", "ask=replay-all", "consentTyped=1143", "consentReason=fixed")
                .confirm();

        assertThat(started).singleElement().satisfies(order -> {
            assertThat(order.what()).isEqualTo(Resolution.REPLAY);
            assertThat(order.filter().parameters()).isEqualTo(Map.of("status", List.of("dead")));
            assertThat(order.picked()).isEmpty();
            assertThat(order.by().name()).isEqualTo("anna (company)");
            assertThat(order.by().role()).isEqualTo(role);
            assertThat(order.by().reason()).isEqualTo("fixed");
            assertThat(order.until()).isEqualTo(NOW);
        });
        assertThat(faces.redirect).isEqualTo("deliveries.xhtml?page=2&status=dead");
    }

    @Test
    void startsItForThoseTickedAlone() throws IOException {
        request("operator", "status=dead", "ask=replay", "pick=" + PICK, "consentTyped=1143", "consentReason=fixed")
                .confirm();

        assertThat(started).extracting(BulkOrder::picked).containsExactly(Set.of(PICK));
    }

    @ParameterizedTest
    @ValueSource(strings = {"replay-all", "replay", "release-all", "discard"})
    void letsAViewerDoNothing(String ask) throws IOException {
        BulkView view = request("viewer", "status=quarantined", "ask=" + ask, "pick=" + PICK, "id=" + PICK);

        assertThat(view.getQuestion()).isNull();
        view.confirm();
        assertThat(faces.error).isEqualTo(403);
        for (Command command : List.<Command>of(view.page::replay, view.page::release, view.page::discard)) {
            faces.error = 0;
            command.run();
            assertThat(faces.error).isEqualTo(403);
        }
        assertThat(started).isEmpty();
        assertThat(single).isEmpty();
        assertThat(view.getLines()).isEmpty();
    }

    private interface Command {
        void run() throws IOException;
    }

    @ParameterizedTest
    @CsvSource({
        "consentTyped=1143, consentReason=",
        "consentTyped=1142, consentReason=x",
        "consentReason=x, consentCounted=9"
    })
    void startsNothingThatIsNotStoodBy(String one, String other) throws IOException {
        BulkView view = request("operator", "status=dead", "ask=replay-all", one, other);
        view.confirm();

        assertThat(started).isEmpty();
        assertThat(faces.redirect).isNull();
        assertThat(view.getTitle()).isEqualTo("Replay 1,143 deliveries?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999999", "x", "-1"})
    void countsNothingThatComesAfterTheQuestion(String asked) {
        assertThat(request("operator", "status=dead", "ask=replay-all", "askedAt=" + asked)
                        .getAsked())
                .isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void countsAgainWhatWasThereWhenItWasAsked() {
        assertThat(request("operator", "status=dead", "ask=replay-all", "askedAt=5000")
                        .getAsked())
                .isEqualTo(5000);
    }

    @Test
    void takesNothingTickedForNothing() throws IOException {
        BulkView view = request("operator", "ask=replay");

        assertThat(view.getTitle()).isEqualTo("Nothing to replay");
        view.confirm();
        assertThat(started).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "status=dead,release-all",
        "status=received,replay-all",
        "text=x,release-all",
        "text=x,discard-all",
        "status=discarded,discard-all",
        "text=x,nonsense",
        "text=x,-all",
        "text=x,''",
        "status=over,replay-all"
    })
    void asksNothingThatTheListDoesNotOffer(String filter, String ask) {
        assertThat(request("operator", filter, "ask=" + ask).getQuestion()).isNull();
    }

    @Test
    void offersForAllOnlyWhatIsMeantForAll() {
        assertThat(request("operator").getForAll()).containsExactly(Resolution.REPLAY);
        assertThat(request("operator").getForPicked()).containsExactly(Resolution.values());
        assertThat(request("operator", "status=quarantined").getForAll())
                .containsExactly(Resolution.RELEASE, Resolution.DISCARD);
        assertThat(request("operator", "status=discarded").getForAll()).containsExactly(Resolution.RELEASE);
        assertThat(request("operator", "status=duplicate").getForPicked()).isEmpty();
        assertThat(request("operator", "status=dead,failed").getForAll()).containsExactly(Resolution.REPLAY);
        assertThat(request("operator", "status=dead,quarantined").getForAll()).containsExactly(Resolution.REPLAY);
        assertThat(request("operator", "status=dead,quarantined").getForPicked())
                .containsExactly(Resolution.values());
        assertThat(request("operator", "status=discarded,quarantined").getForAll())
                .containsExactly(Resolution.RELEASE);
    }

    @Test
    void sendsEveryValueOfAFilterAlongWithTheQuestion() throws IOException {
        BulkView view =
                request("operator", "status=dead,failed", "ask=replay-all", "consentTyped=1143", "consentReason=x");

        assertThat(view.page.getList().getParameters())
                .containsExactly(new Parameter("status", "dead"), new Parameter("status", "failed"));
        view.confirm();
        assertThat(started).singleElement().satisfies(order -> assertThat(
                        order.filter().parameters())
                .isEqualTo(Map.of("status", List.of("dead", "failed"))));
    }

    @Test
    void keepsTheQuestionOutOfTheLinksOfTheList() {
        BulkView view = request("operator", "status=dead", "ask=replay", "pick=" + PICK);

        assertThat(view.page.getList().with("q", "x")).isEqualTo("deliveries.xhtml?status=dead&q=x");
        assertThat(view.askAll(Resolution.REPLAY)).isEqualTo("deliveries.xhtml?status=dead&ask=replay-all");
    }

    private BulkView request(String role, String... parameters) {
        if (faces != null) {
            faces.close();
        }
        Map<String, String[]> map = new TreeMap<>();
        for (String parameter : parameters) {
            String[] pair = parameter.split("=", 2);
            map.put(pair[0], pair[1].split(",", -1));
        }
        faces = new TestFaces(role, map);
        BulkView view = new BulkView();
        view.words = new Words();
        view.consent = new Consent();
        view.consent.words = view.words;
        view.page = page(view.words);
        view.page.load();
        view.runs = runs();
        view.bulkWords = new BulkWords();
        view.bulkWords.words = view.words;
        view.bulkWords.times = view.page.times;
        view.times = view.page.times;
        view.load();
        return view;
    }

    private DeliveriesView page(Words words) {
        DeliveriesView page = new DeliveriesView();
        page.words = words;
        page.consent = new Consent();
        page.consent.words = words;
        page.trail = new HeardTrail();
        page.times = new Times() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }
        };
        page.times.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        page.deliveries = new DeliveryRepository() {
            @Override
            public Slice<DeliveryRow> page(Filter filter, DeliverySort sort, Place place, int size, Instant now) {
                return new Slice<>(List.of(), 1, now, null, null);
            }

            @Override
            public Tally tally(Filter filter) {
                return Tally.NONE;
            }

            @Override
            public Optional<Delivery> find(UUID id) {
                return Optional.of(new Delivery() {
                    @Override
                    public UUID getId() {
                        return id;
                    }
                });
            }
        };
        page.replay = new Replay() {
            @Override
            public void replay(UUID id, Who by) {
                single.add(id);
            }
        };
        page.quarantine = new Quarantine() {
            @Override
            public DeliveryStatus release(UUID id, Who by) {
                single.add(id);
                return DeliveryStatus.RECEIVED;
            }

            @Override
            public void discard(UUID id, Who by) {
                single.add(id);
            }
        };
        return page;
    }

    private BulkRuns runs() {
        return new BulkRuns() {
            @Override
            public BulkCount count(BulkOrder order) {
                return new BulkCount(1_143, 3);
            }

            @Override
            public boolean start(BulkOrder order) {
                return started.add(order);
            }

            @Override
            public List<BulkProgress> progress() {
                return List.of(new BulkProgress(
                        BulkOrder.of(Resolution.REPLAY, Set.of(PICK), Who.named("anna")),
                        Instant.EPOCH,
                        1,
                        1,
                        0,
                        0,
                        null,
                        false));
            }
        };
    }
}
