package io.callboard.projection;

import io.callboard.call.Call;
import io.callboard.call.CallChanged;
import io.callboard.call.CallRepository;
import io.callboard.event.Remark;
import io.callboard.event.WebhookEvent.CallEvent;
import io.callboard.inbox.Delivery;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;

/** Folds events into calls. */
@Stateless
public class CallProjector {

    @Inject
    CallRepository calls;

    @Inject
    Event<CallChanged> changed;

    /**
     * Folds the event of a delivery into its call, in the caller's transaction, and fires {@link CallChanged} when
     * anything became known by it. When another transaction makes the same new call meanwhile, the caller's fails on the
     * unique key as it is written or committed, and is to be tried again.
     *
     * @return what could not be kept as told; none as a rule
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public List<Remark> project(Delivery delivery, CallEvent event) {
        Call call = calls.forUpdate(delivery.getSource(), event.call().callId());
        boolean told = call.apply(event);
        boolean labelled = call.label(delivery.getQuery(), event.order());
        if (told || labelled) {
            changed.fire(new CallChanged(call.getId(), call.getSource(), call.getCallId(), event.type()));
        }
        return call.remarks();
    }
}
