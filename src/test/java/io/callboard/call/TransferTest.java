package io.callboard.call;

import static io.callboard.event.EventType.AGENT_TRANSFER;
import static io.callboard.event.EventType.CALL_ENDED;
import static io.callboard.event.EventType.TRANSFER_BRIDGED;
import static io.callboard.event.EventType.TRANSFER_CANCELLED;
import static io.callboard.event.EventType.TRANSFER_ENDED;
import static io.callboard.event.EventType.TRANSFER_STARTED;
import static io.callboard.fixture.Events.CALL_ID;
import static io.callboard.fixture.Events.call;
import static io.callboard.fixture.Events.order;
import static io.callboard.fixture.Events.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.event.TransferPayload;
import io.callboard.event.WebhookEvent.CallEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TransferTest {

    private static final String DESK = "+14155550123";
    private static final String SALES = "sip:sales@pbx.invalid;transport=tls";

    @Test
    void goesFromStartOverBridgeToEnd() {
        assertThat(transfers(
                        transfer(TRANSFER_STARTED, 1, DESK),
                        transfer(TRANSFER_BRIDGED, 2, DESK),
                        transfer(TRANSFER_ENDED, 3, null)))
                .containsExactly(new Transfer(DESK, null, null, at(1), at(2), null, at(3)));
    }

    @Test
    void isTheSameHoweverItsStepsArrive() {
        assertThat(transfers(
                        transfer(TRANSFER_ENDED, 3, null),
                        transfer(TRANSFER_BRIDGED, 2, DESK),
                        transfer(TRANSFER_STARTED, 1, DESK),
                        transfer(TRANSFER_BRIDGED, 2, DESK)))
                .containsExactly(new Transfer(DESK, null, null, at(1), at(2), null, at(3)));
    }

    @Test
    void isAnotherAttemptAfterACancelledOneToTheSameDestination() {
        assertThat(transfers(
                        transfer(TRANSFER_STARTED, 1, DESK),
                        transfer(TRANSFER_CANCELLED, 2, DESK),
                        transfer(TRANSFER_STARTED, 3, DESK),
                        transfer(TRANSFER_BRIDGED, 4, DESK)))
                .containsExactly(
                        new Transfer(DESK, null, null, at(1), null, at(2), null),
                        new Transfer(DESK, null, null, at(3), at(4), null, null));
    }

    @Test
    void takesTheStepsOfItsOwnDestination() {
        assertThat(transfers(
                        transfer(TRANSFER_STARTED, 1, DESK),
                        transfer(TRANSFER_STARTED, 2, SALES),
                        transfer(TRANSFER_CANCELLED, 3, DESK),
                        transfer(TRANSFER_BRIDGED, 4, SALES)))
                .containsExactly(
                        new Transfer(DESK, null, null, at(1), null, at(3), null),
                        new Transfer(SALES, null, null, at(2), at(4), null, null));
    }

    @Test
    void endsTheBridgedOneAndNotTheCancelledOne() {
        assertThat(transfers(
                        transfer(TRANSFER_STARTED, 1, DESK),
                        transfer(TRANSFER_BRIDGED, 2, DESK),
                        transfer(TRANSFER_STARTED, 3, SALES),
                        transfer(TRANSFER_CANCELLED, 4, SALES),
                        transfer(TRANSFER_ENDED, 5, null)))
                .containsExactly(
                        new Transfer(DESK, null, null, at(1), at(2), null, at(5)),
                        new Transfer(SALES, null, null, at(3), null, at(4), null));
    }

    @Test
    void isShownThoughItsStartWasLost() {
        assertThat(transfers(transfer(TRANSFER_BRIDGED, 2, DESK)))
                .containsExactly(new Transfer(DESK, null, null, null, at(2), null, null));
    }

    @Test
    void learnsItsDestinationFromALaterStep() {
        TransferPayload desk = new TransferPayload(DESK, "204", "warm_transfer", at(2));
        assertThat(transfers(
                        transfer(TRANSFER_STARTED, 1, null),
                        call(TRANSFER_BRIDGED, order(TRANSFER_BRIDGED, 2), Map.of(), desk)))
                .containsExactly(new Transfer(DESK, "204", "warm_transfer", at(1), at(2), null, null));
    }

    @Test
    void countsThoughNothingButItsKindOfEventIsKnown() {
        assertThat(transfers(call(AGENT_TRANSFER, 7, Map.of())))
                .containsExactly(new Transfer(null, null, null, at(7), null, null, null));
    }

    @Test
    void endedWhenTheProviderSaysSoRatherThanWhenItWasTold() {
        Map<String, Instant> fields = Map.of("transferEndTimestamp", at(5));
        assertThat(transfers(transfer(TRANSFER_STARTED, 1, DESK), call(TRANSFER_ENDED, 9, fields)))
                .containsExactly(new Transfer(DESK, null, null, at(1), null, null, at(5)));
    }

    @Test
    void survivesAnyCharacters() {
        String odd = "a b\n-%=+\u00e9 \uD83C\uDF89";
        assertThat(transfers(transfer(TRANSFER_STARTED, 1, odd), transfer(TRANSFER_STARTED, 2, "-")))
                .extracting(Transfer::destination)
                .containsExactly(odd, "-");
    }

    @Test
    void isNotMadeByOtherEvents() {
        assertThat(transfers(call(CALL_ENDED, 1, Map.of("transferDestination", DESK))))
                .isEmpty();
    }

    private static List<Transfer> transfers(CallEvent... events) {
        Call call = new Call("retell", CALL_ID);
        for (CallEvent event : events) {
            call.apply(event);
        }
        return call.getTransfers();
    }

    private static Instant at(long ms) {
        return Instant.ofEpochMilli(ms);
    }
}
