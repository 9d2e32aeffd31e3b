package io.callboard.event;

import io.callboard.event.JsonNode.Obj;
import java.util.Map;
import java.util.Optional;

/** Reads JSON that Callboard has kept itself; what cannot be read of it is left out. */
final class KeptJson {

    private KeptJson() {}

    static Optional<JsonNode> value(String json) {
        return JsonTree.parse(json, new Remarks());
    }

    /** The object; an empty one when the text holds none. */
    static Fields object(String json) {
        Obj object =
                value(json).filter(Obj.class::isInstance).map(Obj.class::cast).orElseGet(() -> new Obj(Map.of()));
        return new Fields(object, "", new Remarks());
    }
}
