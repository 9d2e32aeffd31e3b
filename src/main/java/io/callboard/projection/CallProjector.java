package io.callboard.projection;

import io.callboard.call.Call;
import io.callboard.call.CallChanged;
import io.callboard.call.CallOccurred;
import io.callboard.call.CallRepository;
import io.callboard.event.Remark;
import io.callboard.event.WebhookEvent.CallEvent;
import io.callboard.inbox.Delivery;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Folds events into calls. */
@Stateless
public class CallProjector {

    @Inject
    CallRepository calls;

    @Inject
    Event<CallChanged> changed;

    @Inject
    Event<CallOccurred> occurred;

    @Inject
    Clock clock;

    /**
     * Folds events into their calls, in that order and in the caller's transaction, and fires {@link CallChanged} for
     * each by which anything became known. When another transaction makes the same new call meanwhile, the caller's
     * fails on the unique key as it is written, and is to be tried again.
     *
     * @return what could not be kept as told, by the delivery's id
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Map<UUID, List<Remark>> project(List<Told<CallEvent>> told) {
        Map<UUID, List<Remark>> remarks = new HashMap<>();
        told.stream().collect(Collectors.groupingBy(Told::source)).forEach((source, ofSource) -> {
            Map<String, Call> open = calls.forUpdate(
                    source,
                    ofSource.stream()
                            .map(each -> each.event().call().callId())
                            .collect(Collectors.toCollection(TreeSet::new)));
            for (Told<CallEvent> each : ofSource) {
                Call call = open.get(each.event().call().callId());
                remarks.put(
                        each.delivery().getId(), each.step().within(() -> fold(call, each.delivery(), each.event())));
            }
            calls.index(open.values());
        });
        return remarks;
    }

    private List<Remark> fold(Call call, Delivery delivery, CallEvent event) {
        Instant before = call.getOccurredAt();
        boolean told = call.apply(event);
        boolean labelled = call.label(delivery.getQuery(), event.order());
        if (told || labelled) {
            Instant at = call.changed(clock.instant());
            changed.fire(new CallChanged(call.getId(), call.getSource(), call.getCallId(), event.type(), at));
            occurred.fire(new CallOccurred(call.getOccurredAt(), before));
        }
        return call.remarks();
    }
}
