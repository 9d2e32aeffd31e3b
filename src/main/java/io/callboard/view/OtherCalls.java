package io.callboard.view;

import io.callboard.call.Call;
import io.callboard.call.OtherCall;
import io.callboard.call.SameCaller;
import java.util.List;
import java.util.Map;

/** The newest other calls with the number of one. */
public final class OtherCalls {

    private static final int MOST = 5;

    private final String number;
    private final List<OtherCall> lines;

    /** @param call with its numbers shown */
    OtherCalls(SameCaller sameCaller, Call call) {
        number = "outbound".equals(call.getDirection()) ? call.getToNumber() : call.getFromNumber();
        lines = sameCaller.calls(number, call, MOST);
    }

    public List<OtherCall> getLines() {
        return lines;
    }

    /** The page of one of them. */
    public String href(OtherCall other) {
        return new Address("call.xhtml", Map.of())
                .with("source", other.source())
                .with("id", other.callId())
                .url();
    }

    /** All of them, for who may search by a number that is shown. */
    public String getAll() {
        return new Address("calls.xhtml", Map.of()).with("phone", number).url();
    }
}
