package io.callboard.view;

import io.callboard.call.Call;
import io.callboard.call.CallStatus;

/** Why a call lacks what others have, as the bundle's keys end. */
final class Absence {

    private Absence() {}

    /** {@code unconnected}, {@code ongoing}, {@code basic} where the agent keeps no more, or {@code ended}. */
    static String of(Call call) {
        if (call.getStatus() == CallStatus.NOT_CONNECTED) {
            return "unconnected";
        }
        if (!call.getStatus().isOver()) {
            return "ongoing";
        }
        return "basic_attributes_only".equals(call.getDataStorageSetting()) ? "basic" : "ended";
    }
}
