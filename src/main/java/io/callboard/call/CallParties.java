package io.callboard.call;

import io.callboard.event.CallPayload;
import io.callboard.event.Merge;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Who spoke to whom, and over what. The digits of both numbers are kept beside them for searching. */
@Embeddable
class CallParties {

    @Column(name = "call_type")
    private String callType;

    @Column(name = "direction")
    private String direction;

    @Column(name = "from_number")
    private String fromNumber;

    @Column(name = "to_number")
    private String toNumber;

    @Column(name = "from_digits")
    private String fromDigits;

    @Column(name = "to_digits")
    private String toDigits;

    void merge(CallPayload told, Merge merge) {
        callType = merge.text("call_type", callType, told.callType());
        direction = merge.text("direction", direction, told.direction());
        fromNumber = merge.text("from_number", fromNumber, told.fromNumber());
        toNumber = merge.text("to_number", toNumber, told.toNumber());
        fromDigits = PhoneText.digits(fromNumber);
        toDigits = PhoneText.digits(toNumber);
    }

    String getCallType() {
        return callType;
    }

    String getDirection() {
        return direction;
    }

    String getFromNumber() {
        return fromNumber;
    }

    String getToNumber() {
        return toNumber;
    }
}
