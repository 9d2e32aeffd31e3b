package io.callboard.call;

import io.callboard.event.CallPayload;
import io.callboard.event.Merge;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** How it stands, in the provider's words. */
@Embeddable
class CallOutcome {

    @Column(name = "call_status")
    private String callStatus;

    @Column(name = "disconnection_reason")
    private String disconnectionReason;

    @Column(name = "transfer_destination")
    private String transferDestination;

    void merge(CallPayload told, Merge merge) {
        callStatus = merge.text("call_status", callStatus, told.callStatus());
        disconnectionReason = merge.text("disconnection_reason", disconnectionReason, told.disconnectionReason());
        transferDestination = merge.text("transfer_destination", transferDestination, told.transferDestination());
    }

    String getCallStatus() {
        return callStatus;
    }

    String getDisconnectionReason() {
        return disconnectionReason;
    }

    String getTransferDestination() {
        return transferDestination;
    }
}
