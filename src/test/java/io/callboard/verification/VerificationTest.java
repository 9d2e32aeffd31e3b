package io.callboard.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.config.SettingsReader;
import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.SampleDelivery;
import io.callboard.fixture.Together;
import io.callboard.inbox.DeliveryRepository;
import io.callboard.inbox.InboxFixture;
import io.callboard.verification.Finding.Place;
import io.callboard.verification.Finding.Signature;
import io.callboard.verification.Report.Break;
import io.callboard.verification.Report.Kind;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource
class VerificationTest {

    /** Its hint is that of {@link SampleDelivery}. */
    private static final String KEY = "key_of_this_test_a1b2";

    @Parameter
    DatabaseServer server;

    InboxFixture inbox;
    Chain chain;
    Verification verification;

    @BeforeEach
    void empty() {
        inbox = new InboxFixture(server);
        chain = inbox.database.bean(Chain.class);
        verification = new Verification();
        verification.chain = chain;
        verification.deliveries = inbox.database.bean(DeliveryRepository.class);
        verification.signatures = new SignatureCheck();
        hasKey(KEY);
    }

    @Test
    void findsNothingWrongWithWhatCameIn() {
        List<UUID> ids = accept(7);
        grow();

        Report report = verification.verifyAll();

        assertThat(report.firstBreak()).isNull();
        assertThat(report.checked()).isEqualTo(7);
        assertThat(report.length()).isEqualTo(7);
        assertThat(report.waiting()).isZero();
        assertThat(report.signatures()).isEqualTo(Map.of(Signature.GENUINE, 7L));
        assertThat(ids).allSatisfy(id -> assertThat(verification.verify(id))
                .get()
                .extracting(Finding::signature, Finding::place)
                .containsExactly(Signature.GENUINE, Place.UNCHANGED));
    }

    @Test
    void findsNothingWrongWithNoDeliveriesAtAll() {
        assertThat(verification.verifyAll()).isEqualTo(new Report(0, 0, 0, "", Map.of(), null));
        assertThat(verification.verify(UUID.randomUUID())).isEmpty();
    }

    @Test
    void tellsWhatIsNotChainedYet() {
        UUID id = accept(1).get(0);

        assertThat(verification.verify(id)).contains(new Finding(Signature.GENUINE, Place.WAITING, null));
        assertThat(verification.verifyAll().waiting()).isEqualTo(1);
    }

    @Test
    void tellsSinceWhenSomeAreNotChained() {
        assertThat(chain.waitingSince()).isEmpty();
        accept(2);

        assertThat(chain.waitingSince()).contains(SampleDelivery.RECEIVED_AT);

        grow();
        assertThat(chain.waitingSince()).isEmpty();
    }

    @Test
    void letsWhatBecameOfADeliveryChange() {
        accept(1);
        grow();
        execute(
                "update delivery set status = 'DEAD', attempts = 9, next_attempt_at = 1, last_error = 'x',"
                        + " processed_at = 1, dedupe_key = null, duplicate_of = '00000000-0000-0000-0000-000000000000', remarks = ''");

        assertThat(verification.verifyAll().firstBreak()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "received_at = received_at + 1",
                "source = 'other'",
                "remote_address = '1.2.3.4'",
                "signed_at = null",
                "query = 'a=b'",
                "headers = ''",
                "body_length = 1",
                "digest = 'abc'",
                "event = 'call_started'",
                "subject = 'CHAT'",
                "subject_id = 'call_0'",
                "key_hint = null",
                "body_hash = 'abc'",
                "chain_hash = 'abc'"
            })
    void namesTheFirstDeliveryThatWasChanged(String change) {
        List<UUID> ids = accept(5);
        grow();
        execute("update delivery set " + change + " where chain_number = 3");

        assertThat(verification.verifyAll().firstBreak()).isEqualTo(new Break(3, ids.get(2), Kind.CHANGED));
        assertThat(verification.verify(ids.get(2)))
                .get()
                .extracting(Finding::place)
                .isEqualTo(Place.CHANGED);
    }

    @Test
    void namesTheFirstDeliveryWhoseBodyWasChanged() {
        List<UUID> ids = accept(5);
        grow();
        execute("update delivery set body = (select body from delivery where chain_number = 1) where chain_number > 2");

        assertThat(verification.verifyAll().firstBreak()).isEqualTo(new Break(3, ids.get(2), Kind.BODY_CHANGED));
        assertThat(verification.verify(ids.get(2))).contains(new Finding(Signature.MISMATCH, Place.BODY_CHANGED, 3L));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5})
    void namesTheFirstDeliveryThatIsMissing(int number) {
        accept(5);
        grow();
        execute("delete from delivery where chain_number = " + number);

        assertThat(verification.verifyAll().firstBreak()).isEqualTo(new Break(number, null, Kind.MISSING));
    }

    @Test
    void seesThatAChangedOneWasChainedAnew() {
        List<UUID> ids = accept(3);
        grow();
        inbox.database.inTransaction(em -> {
            Link second = em.find(Link.class, ids.get(1));
            second.follow(1, "another", second.digest());
            return null;
        });

        assertThat(verification.verifyAll().firstBreak()).isEqualTo(new Break(2, ids.get(1), Kind.CHANGED));
    }

    @Test
    void seesThatTheHeadWasChanged() {
        accept(3);
        grow();
        execute("update chain_head set hash = 'abc'");

        assertThat(verification.verifyAll().firstBreak()).isEqualTo(new Break(3, null, Kind.CHANGED));
    }

    @Test
    void keepsTheChainWhenABodyIsForgotten() {
        accept(3);
        grow();
        execute("update delivery set body = null where chain_number = 2");

        Report report = verification.verifyAll();
        assertThat(report.firstBreak()).isNull();
        assertThat(report.signatures()).isEqualTo(Map.of(Signature.GENUINE, 2L, Signature.BODY_GONE, 1L));
    }

    @Test
    void tellsAMaskedBodyFromAForgedOne() {
        byte[] body = "{\"event\":\"call_started\",\"call\":{\"call_id\":\"c\",\"access_token\":\"secret\"}}"
                .getBytes(StandardCharsets.UTF_8);
        UUID id = inbox.accept(signed(SampleDelivery.ofCall("c").withBody(body)));
        grow();

        assertThat(verification.verify(id)).contains(new Finding(Signature.MASKED, Place.UNCHANGED, 1L));
        execute("update delivery set body = null");
        assertThat(verification.verifyAll().firstBreak()).isNull();
    }

    @Test
    void tellsAKeyThatIsGoneFromAForgedSignature() {
        UUID id = accept(1).get(0);
        hasKey("another_key_of_this_test");
        assertThat(verification.verify(id)).get().extracting(Finding::signature).isEqualTo(Signature.KEY_GONE);

        hasKey("another_key_of_test_a1b2");
        assertThat(verification.verify(id)).get().extracting(Finding::signature).isEqualTo(Signature.MISMATCH);
    }

    @Test
    void growsInPagesAndOnSeveralNodesAtOnce() throws Exception {
        accept(1);
        grow();
        accept(40);

        Together.run(4, () -> {
            while (chain.extend(3) > 0) {
                // until none is left
            }
            return null;
        });

        Report report = verification.verifyAll();
        assertThat(report.firstBreak()).isNull();
        assertThat(report.checked()).isEqualTo(41);
    }

    private void grow() {
        assertThat(chain.extend(250)).isPositive();
    }

    private void hasKey(String key) {
        verification.signatures.settings = new SettingsReader(Map.of("retell.api-key", key), Map.of()).read();
    }

    private List<UUID> accept(int count) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(inbox.accept(signed(SampleDelivery.ofCall("call_" + UUID.randomUUID()))));
        }
        return ids;
    }

    private static SampleDelivery signed(SampleDelivery delivery) {
        Instant time = delivery.signedAt();
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(delivery.body());
            mac.update(Long.toString(time.toEpochMilli()).getBytes(StandardCharsets.US_ASCII));
            String signature =
                    "v=" + time.toEpochMilli() + ",d=" + HexFormat.of().formatHex(mac.doFinal());
            return delivery.withHeaders(Map.of("x-retell-signature", signature));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) {
        assertThat(inbox.database.<Integer>inTransaction(
                        em -> em.createNativeQuery(sql).executeUpdate()))
                .isPositive();
    }
}
