package io.callboard.inbox;

import static io.callboard.inbox.DeliveryStatus.DEAD;
import static io.callboard.inbox.DeliveryStatus.DISCARDED;
import static io.callboard.inbox.DeliveryStatus.DUPLICATE;
import static io.callboard.inbox.DeliveryStatus.FAILED;
import static io.callboard.inbox.DeliveryStatus.PROCESSED;
import static io.callboard.inbox.DeliveryStatus.QUARANTINED;
import static io.callboard.inbox.DeliveryStatus.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeliveryStatusTest {

    @Test
    void isProcessedOrFailsOnlyWhileItWaits() {
        assertThat(DeliveryStatus.before(PROCESSED)).containsExactlyInAnyOrder(RECEIVED, FAILED);
        assertThat(DeliveryStatus.before(FAILED)).containsExactlyInAnyOrder(RECEIVED, FAILED);
        assertThat(DeliveryStatus.before(DEAD)).containsExactlyInAnyOrder(RECEIVED, FAILED);
    }

    @Test
    void isReceivedAgainByReplayOrRelease() {
        assertThat(DeliveryStatus.before(RECEIVED))
                .containsExactlyInAnyOrder(PROCESSED, FAILED, DEAD, QUARANTINED, DISCARDED);
        assertThat(Resolution.REPLAY.from()).containsExactlyInAnyOrder(PROCESSED, FAILED, DEAD);
        assertThat(Resolution.RELEASE.from()).containsExactlyInAnyOrder(QUARANTINED, DISCARDED);
    }

    @Test
    void isDiscardedOnlyWhileItIsHeld() {
        assertThat(Resolution.DISCARD.from()).containsExactly(QUARANTINED);
    }

    @Test
    void staysADuplicateAndIsHeldFromTheFirst() {
        assertThat(DeliveryStatus.before(DUPLICATE)).containsExactlyInAnyOrder(QUARANTINED, DISCARDED);
        assertThat(DeliveryStatus.before(QUARANTINED)).isEmpty();
    }
}
