package io.callboard.event;

import io.callboard.event.JsonNode.Text;
import java.time.Instant;

/**
 * Reads one step of a transfer: {@code transfer_destination} and {@code transfer_option} stand beside the call, where the
 * event has them.
 */
final class TransferReader {

    private TransferReader() {}

    static TransferPayload read(Fields top, CallPayload call, Instant at) {
        Fields destination = object(top, name(top, "transfer_destination", "transferDestination"));
        String number = destination == null ? plainNumber(top) : destination.text("number");
        return new TransferPayload(
                number == null ? call.transferDestination() : number,
                destination == null ? null : destination.text("extension"),
                kind(top),
                at);
    }

    private static String kind(Fields top) {
        Fields option = object(top, name(top, "transfer_option", "transferOption"));
        return option == null ? null : option.text(name(option, "type", name(option, "transfer_type", "transferType")));
    }

    private static String plainNumber(Fields top) {
        return top.any("transfer_destination") instanceof Text text ? text.value() : null;
    }

    private static Fields object(Fields fields, String name) {
        return fields.any(name) instanceof Text ? null : fields.object(name).orElse(null);
    }

    private static String name(Fields fields, String name, String other) {
        return fields.has(name) ? name : other;
    }
}
