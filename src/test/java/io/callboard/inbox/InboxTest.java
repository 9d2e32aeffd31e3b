package io.callboard.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.callboard.event.Envelope;
import io.callboard.event.EventType;
import io.callboard.event.Remark;
import io.callboard.event.Subject;
import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.SampleDelivery;
import io.callboard.fixture.Together;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class InboxTest {

    private static final SampleDelivery DELIVERY = SampleDelivery.ofCall("call_1");

    @Parameter
    DatabaseServer server;

    InboxFixture fixture;

    @BeforeEach
    void empty() {
        fixture = new InboxFixture(server);
    }

    @Test
    void keepsAllThatArrived() {
        UUID id = fixture.accept(DELIVERY.withQuery("crm=42&x=%20"));

        Delivery stored = fixture.find(id);
        assertThat(stored.getStatus()).isEqualTo(DeliveryStatus.RECEIVED);
        assertThat(stored.getSource()).isEqualTo("retell");
        assertThat(stored.getRemoteAddress()).isEqualTo("100.20.5.228");
        assertThat(stored.getReceivedAt()).isEqualTo(SampleDelivery.RECEIVED_AT);
        assertThat(stored.getClockSkew()).hasMillis(250);
        assertThat(stored.getQuery()).isEqualTo("crm=42&x=%20");
        assertThat(stored.getHeaders()).isEqualTo(Map.of("content-type", "application/json"));
        assertThat(stored.getBodyLength()).isEqualTo(DELIVERY.body().length);
        assertThat(stored.getEvent()).isEqualTo("call_ended");
        assertThat(stored.getSubject()).isEqualTo(Subject.CALL);
        assertThat(stored.getSubjectId()).isEqualTo("call_1");
        assertThat(stored.getKeyHint()).isEqualTo("a1b2");
        assertThat(stored.getAttempts()).isZero();
        assertThat(stored.getDuplicateOf()).isNull();
        assertThat(stored.getProcessedAt()).isNull();
        assertThat(fixture.stored.all()).singleElement().satisfies(fact -> {
            assertThat(fact.source()).isEqualTo("retell");
            assertThat(fact.type()).contains(EventType.CALL_ENDED);
            assertThat(fact.spooled()).isFalse();
            assertThat(fact.took()).isPositive();
        });
    }

    @Test
    void keepsEveryByte() {
        byte[] all = new byte[70_000];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }

        UUID id = fixture.accept(DELIVERY.withBody(all));

        assertThat(fixture.find(id).getBody()).isEqualTo(all);
    }

    @Test
    void knowsBytesByTheirSha256() {
        UUID id = fixture.accept(DELIVERY.withBody(new byte[0]));

        assertThat(fixture.find(id).getDigest())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(fixture.find(id).getBodyLength()).isZero();
    }

    @Test
    void masksTheCredentialOfAWebCall() {
        byte[] body = "{\"event\":\"call_started\",\"call\":{\"call_id\":\"c\",\"access_token\":\"eyJ0eXAi\"}}"
                .getBytes(UTF_8);

        Delivery stored = fixture.find(fixture.accept(DELIVERY.withBody(body)));

        assertThat(new String(stored.getBody(), UTF_8))
                .doesNotContain("eyJ0eXAi")
                .hasSize(body.length);
        assertThat(stored.getDigest()).isEqualTo(Digest.of(body));
        assertThat(stored.getRemarks()).contains(new Remark(Remark.Code.ACCESS_TOKEN_MASKED));
    }

    @Test
    void announcesWhatIsCommittedAlready() {
        fixture.log.listener = id -> assertThat(fixture.statusOf(id)).isEqualTo(DeliveryStatus.RECEIVED);

        UUID id = fixture.accept(DELIVERY);

        assertThat(fixture.log.announced).containsExactly(id);
    }

    @Test
    void keepsADeliveryThatCannotBeAnnounced() {
        fixture.log.listener = id -> {
            throw new RejectedExecutionException("full");
        };

        UUID id = fixture.accept(DELIVERY);

        assertThat(fixture.statusOf(id)).isEqualTo(DeliveryStatus.RECEIVED);
    }

    @Test
    void countsTheSameBytesAsADuplicate() {
        UUID first = fixture.accept(DELIVERY);
        UUID second = fixture.accept(DELIVERY);

        assertThat(fixture.statusOf(first)).isEqualTo(DeliveryStatus.RECEIVED);
        assertThat(fixture.statusOf(second)).isEqualTo(DeliveryStatus.DUPLICATE);
        assertThat(fixture.find(second).getDuplicateOf()).isEqualTo(first);
        assertThat(fixture.log.announced).containsExactly(first);
    }

    @Test
    void receivesOtherBytesOfTheSameEventAndTheSameBytesOfAnotherSource() {
        fixture.accept(DELIVERY);
        UUID update = fixture.accept(DELIVERY.withBody("{\"event\":\"call_ended\" }".getBytes(UTF_8)));
        UUID other = fixture.accept(DELIVERY.fromSource("uponai"));

        assertThat(fixture.statusOf(update)).isEqualTo(DeliveryStatus.RECEIVED);
        assertThat(fixture.statusOf(other)).isEqualTo(DeliveryStatus.RECEIVED);
    }

    @Test
    void holdsWhatIsQuarantinedAndAnnouncesItNot() {
        UUID id = fixture.accept(DELIVERY.inQuarantine());

        assertThat(fixture.statusOf(id)).isEqualTo(DeliveryStatus.QUARANTINED);
        assertThat(fixture.log.announced).isEmpty();
    }

    @Test
    void doesNotLetAQuarantinedDeliveryStandForALaterOne() {
        fixture.accept(DELIVERY.inQuarantine());
        UUID genuine = fixture.accept(DELIVERY);
        UUID heldAgain = fixture.accept(DELIVERY.inQuarantine());

        assertThat(fixture.statusOf(genuine)).isEqualTo(DeliveryStatus.RECEIVED);
        assertThat(fixture.statusOf(heldAgain)).isEqualTo(DeliveryStatus.QUARANTINED);
    }

    @Test
    void receivesOneOfManyThatComeAtTheSameMoment() throws Exception {
        for (int round = 0; round < 5; round++) {
            SampleDelivery delivery = SampleDelivery.ofCall("call_" + round);

            List<UUID> ids = Together.run(32, () -> fixture.accept(delivery));

            List<UUID> received = ids.stream()
                    .filter(id -> fixture.statusOf(id) == DeliveryStatus.RECEIVED)
                    .toList();
            assertThat(received).hasSize(1);
            assertThat(ids).filteredOn(id -> !received.contains(id)).allSatisfy(id -> {
                assertThat(fixture.statusOf(id)).isEqualTo(DeliveryStatus.DUPLICATE);
                assertThat(fixture.find(id).getDuplicateOf()).isEqualTo(received.get(0));
            });
        }
        assertThat(fixture.log.announced).hasSize(5);
    }

    @Test
    void cutsWhatIsTooLongAndReplacesWhatNoDatabaseTakes() {
        String odd = "\u0000\uD800😀".repeat(2000);
        Remark remark = new Remark(Remark.Code.WRONG_TYPE, "call." + odd + "\nNOT_A_CODE");
        SampleDelivery delivery = DELIVERY.fromAddress(odd)
                .withQuery(odd)
                .withHeaders(Map.of("user-agent", "a\r\nb\u0000", "x-long", odd))
                .withEnvelope(new Envelope(odd, Subject.CALL, odd, List.of(remark)));

        Delivery stored = fixture.find(fixture.accept(delivery));

        assertThat(stored.getRemoteAddress()).startsWith("��😀").hasSizeLessThanOrEqualTo(100);
        assertThat(stored.getQuery()).endsWith("😀").hasSize(2000);
        assertThat(stored.getEvent()).hasSize(100);
        assertThat(stored.getSubjectId()).hasSizeLessThanOrEqualTo(255);
        assertThat(stored.getHeaders()).isEqualTo(Map.of("user-agent", "a  b "));
        assertThat(stored.getRemarks()).extracting(Remark::code).containsExactly(Remark.Code.WRONG_TYPE);
    }

    @Test
    void givesIdsInTheOrderOfArrival() {
        List<UUID> ids = List.of(
                fixture.accept(DELIVERY.withBody(new byte[] {1})),
                fixture.accept(DELIVERY.withBody(new byte[] {2})),
                fixture.accept(DELIVERY.withBody(new byte[] {3})));

        assertThat(fixture.all()).extracting(DeliveryRow::id).containsExactlyElementsOf(ids);
    }

    @Test
    void keepsInTheSpoolWhatTheDatabaseDoesNotTakeAndAnnouncesItNot() {
        fixture.open(new AwayStore(), new DirectThreads());

        UUID id = fixture.accept(DELIVERY);

        assertThat(fixture.spool.resolve(id + ".delivery")).isNotEmptyFile();
        assertThat(fixture.log.announced).isEmpty();
    }

    @Test
    void tellsThatItCannotStoreWhenThereIsNoSpoolEither() throws IOException {
        Files.createDirectories(fixture.spool.getParent());
        Files.createFile(fixture.spool);
        fixture.open(new AwayStore(), new DirectThreads());

        assertThatExceptionOfType(CannotStoreDeliveryException.class)
                .isThrownBy(() -> fixture.accept(DELIVERY))
                .withMessageContaining("08006");
        assertThatExceptionOfType(CannotStoreDeliveryException.class)
                .isThrownBy(() -> fixture.accept(SampleDelivery.ofCall("call_2")));
        assertThat(fixture.log.announced).isEmpty();
    }

    @Test
    void hasAnsweredAllThatItHasTakenWhenItIsClosed() throws Exception {
        CountDownLatch storing = new CountDownLatch(1);
        FaultyStore slow = new FaultyStore(fixture.store);
        slow.before = () -> {
            storing.countDown();
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        };
        fixture.open(slow, new Threads(Executors.defaultThreadFactory()));
        Queue<UUID> answered = new ConcurrentLinkedQueue<>();

        fixture.inbox.accept(DELIVERY.incoming()).thenAccept(answered::add);
        assertThat(storing.await(10, TimeUnit.SECONDS)).isTrue();
        fixture.inbox.accept(SampleDelivery.ofCall("call_2").incoming()).thenAccept(answered::add);
        fixture.inbox.close();

        assertThat(answered)
                .hasSize(2)
                .containsExactlyInAnyOrderElementsOf(
                        fixture.all().stream().map(DeliveryRow::id).toList());
        assertThat(fixture.inbox.accept(SampleDelivery.ofCall("call_3").incoming()))
                .isCompletedExceptionally();
    }

    @Test
    void spoolsWhatTheDatabaseStillHasNotTakenWhileItIsClosed() throws Exception {
        Queue<UUID> answered = new ConcurrentLinkedQueue<>();
        CountDownLatch storing = new CountDownLatch(1);
        CompletableFuture<Integer> answeredMeanwhile = new CompletableFuture<>();
        FaultyStore hanging = new FaultyStore(fixture.store);
        hanging.before = () -> {
            storing.countDown();
            LockSupport.parkNanos(Intake.PATIENCE.plusSeconds(3).toNanos());
            answeredMeanwhile.complete(answered.size());
        };
        fixture.open(hanging, new Threads(Executors.defaultThreadFactory()));

        fixture.inbox.accept(DELIVERY.incoming()).thenAccept(answered::add);
        assertThat(storing.await(10, TimeUnit.SECONDS)).isTrue();
        fixture.inbox.close();

        assertThat(answeredMeanwhile).isCompletedWithValue(1);
        assertThat(fixture.spool.resolve(answered.peek() + ".delivery")).isNotEmptyFile();
    }

    @Test
    void answersAsStoredWhatIsStoredWhileOneIsTakenAsItCloses() throws Exception {
        CountDownLatch closing = new CountDownLatch(1);
        Thread closer = new Thread(fixture.inbox::close);
        fixture.open(fixture.store, new Threads(Executors.defaultThreadFactory()) {
            @Override
            Executor database() {
                Executor real = super.database();
                return work -> {
                    real.execute(() -> {
                        await(closing);
                        LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
                        work.run();
                    });
                    closer.start();
                    await(closing);
                };
            }

            @Override
            void close() {
                closing.countDown();
                super.close();
            }
        });

        UUID id = fixture.accept(DELIVERY);

        closer.join(20_000);
        assertThat(fixture.find(id).getStatus()).isEqualTo(DeliveryStatus.RECEIVED);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
