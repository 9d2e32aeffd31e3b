package io.callboard.view;

import io.callboard.inbox.BulkOrder;
import io.callboard.inbox.Resolution;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What someone wants done to many deliveries, as an address says it: {@code ask=replay&pick=…&pick=…}, or
 * {@code ask=replay-all}.
 *
 * @param all to all that the list shows
 * @param picked or else to these
 */
public record BulkQuestion(Resolution what, boolean all, Set<UUID> picked) {

    static final String ASK = "ask";
    static final String PICK = "pick";

    private static final String ALL = "-all";

    /** What the parameters ask for; empty when it is nothing that is known. */
    static Optional<BulkQuestion> of(Map<String, String[]> parameters) {
        String asked = parameters.getOrDefault(ASK, new String[] {""})[0];
        return Arrays.stream(Resolution.values())
                .flatMap(what -> List.of(
                        new BulkQuestion(what, true, Set.of()),
                        new BulkQuestion(what, false, picks(parameters.getOrDefault(PICK, new String[0]))))
                        .stream())
                .filter(question -> question.ask().equals(asked))
                .findFirst();
    }

    /** What is no id is left out. */
    private static Set<UUID> picks(String[] values) {
        return Arrays.stream(values)
                .filter(value -> value.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .limit(BulkOrder.MOST_PICKED)
                .map(UUID::fromString)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The value of the parameter that asks it. */
    public String ask() {
        return what.name().toLowerCase(Locale.ROOT) + (all ? ALL : "");
    }

    /** The values of the parameter that picks. */
    public List<UUID> picks() {
        return List.copyOf(picked);
    }

    /** Whether nothing was ticked. */
    public boolean nothing() {
        return !all && picked.isEmpty();
    }
}
