package io.callboard.projection;

import io.callboard.event.Remark;
import io.callboard.event.WebhookEvent;
import io.callboard.event.WebhookEvent.CallEvent;
import io.callboard.event.WebhookEvent.ChatEvent;
import io.callboard.inbox.DeliveriesProjected;
import io.callboard.inbox.Delivery;
import io.callboard.inbox.DeliveryClaim;
import io.callboard.trace.Stage;
import io.callboard.trace.Step;
import io.callboard.trace.Traces;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Folds deliveries into their calls and chats. The deliveries are processed and the calls changed, or nothing is. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DeliveryProjection {

    private static final System.Logger LOGGER = System.getLogger(DeliveryProjection.class.getName());

    @PersistenceContext(unitName = "callboard")
    EntityManager entityManager;

    @Inject
    DeliveryClaim claim;

    @Inject
    CallProjector calls;

    @Inject
    ChatProjector chats;

    @Inject
    Traces traces;

    @Inject
    Event<DeliveriesProjected> projected;

    /**
     * Does nothing when the delivery does not wait, or another took it.
     *
     * @throws RuntimeException when it failed; it is committed when this returns, and undone when this throws
     */
    public void project(UUID id) {
        fold(() -> claim.claim(id).stream().toList());
    }

    /**
     * The same for many, in that order, all or none.
     *
     * @throws RuntimeException when one of them failed, or another took one: better try each for itself
     */
    public void projectAll(List<UUID> ids) {
        fold(() -> claim.claimAll(ids));
    }

    private void fold(Supplier<List<Delivery>> claimed) {
        List<Step> steps = new ArrayList<>();
        try {
            List<Told<WebhookEvent>> told = claimed.get().stream()
                    .map(delivery -> Told.by(delivery, begun(delivery, steps)))
                    .toList();
            Map<UUID, List<Remark>> remarks = new HashMap<>();
            remarks.putAll(calls.project(Told.only(CallEvent.class, told)));
            remarks.putAll(chats.project(Told.only(ChatEvent.class, told)));
            told.forEach(each -> keep(each, remarks.getOrDefault(each.delivery().getId(), List.of())));
            // Nothing is left to the commit (ADR 11); servers log what the database refuses then with all values
            entityManager.flush();
            projected.fire(new DeliveriesProjected(
                    told.stream().map(each -> each.delivery().getReceivedAt()).toList()));
        } catch (RuntimeException e) {
            steps.forEach(step -> step.failed(e));
            throw new CannotProjectDeliveryException(e);
        } finally {
            steps.forEach(Step::end);
        }
    }

    private Step begun(Delivery delivery, List<Step> steps) {
        Step step = traces.step(Stage.PROJECT, delivery.getTraceparent(), delivery.isReplayed())
                .about(delivery.getEvent(), delivery.getSource(), delivery.getSubjectId())
                .with("callboard.delivery_id", delivery.getId().toString());
        steps.add(step);
        return step;
    }

    /** A question, or what belongs to no call and no chat, is kept as a delivery alone. */
    private void keep(Told<WebhookEvent> told, List<Remark> more) {
        Delivery delivery = told.delivery();
        claim.remark(
                delivery.getId(),
                Stream.concat(told.event().remarks().stream(), more.stream()).toList());
        LOGGER.log(Level.DEBUG, () -> "Delivery " + delivery.inLog() + " projected");
    }
}
