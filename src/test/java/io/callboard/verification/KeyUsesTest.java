package io.callboard.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.SampleDelivery;
import io.callboard.fixture.Together;
import io.callboard.inbox.InboxFixture;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class KeyUsesTest {

    private static final Instant T0 = SampleDelivery.RECEIVED_AT;

    /** That of {@link SampleDelivery}. */
    private static final String HINT = "a1b2";

    @Parameter
    DatabaseServer server;

    InboxFixture inbox;
    Chain chain;
    KeyUses uses;

    @BeforeEach
    void empty() {
        inbox = new InboxFixture(server);
        chain = inbox.database.bean(Chain.class);
        uses = inbox.database.bean(KeyUses.class);
    }

    @Test
    void tellTheLastDeliveryOfEachKey() {
        accept("retell", T0);
        accept("retell", T0.plusSeconds(5));
        accept("uponai", T0.plusSeconds(9));
        chain.extend(2);
        chain.extend(250);

        assertThat(uses.last("retell", HINT)).contains(T0.plusSeconds(5));
        assertThat(uses.last("uponai", HINT)).contains(T0.plusSeconds(9));
        assertThat(uses.last("retell", "zzzz")).isEmpty();
    }

    @Test
    void moveOnAndNeverBack() {
        accept("retell", T0);
        chain.extend(250);
        accept("retell", T0.minusSeconds(60));
        chain.extend(250);
        assertThat(uses.last("retell", HINT)).contains(T0);

        accept("retell", T0.plusSeconds(60));
        chain.extend(250);
        assertThat(uses.last("retell", HINT)).contains(T0.plusSeconds(60));
    }

    @Test
    void areRightWhenSeveralNodesChain() throws Exception {
        accept("retell", T0);
        chain.extend(250);
        for (int i = 1; i <= 30; i++) {
            accept("retell", T0.plusSeconds(i));
        }

        Together.run(4, () -> {
            while (chain.extend(3) > 0) {
                // until none is left
            }
            return null;
        });

        assertThat(uses.last("retell", HINT)).contains(T0.plusSeconds(30));
    }

    private void accept(String source, Instant at) {
        inbox.accept(SampleDelivery.ofCall("call_" + UUID.randomUUID())
                .fromSource(source)
                .receivedAt(at));
    }
}
