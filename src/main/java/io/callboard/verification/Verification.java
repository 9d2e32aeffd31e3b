package io.callboard.verification;

import io.callboard.inbox.Delivery;
import io.callboard.inbox.DeliveryRepository;
import io.callboard.verification.Finding.Place;
import io.callboard.verification.Report.Break;
import io.callboard.verification.Report.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Tells whether stored deliveries are still what came in. */
@ApplicationScoped
public class Verification {

    private static final int PAGE = 100;

    @Inject
    Chain chain;

    @Inject
    DeliveryRepository deliveries;

    @Inject
    SignatureCheck signatures;

    /** Verifies one delivery; empty when there is none of that id. */
    public Optional<Finding> verify(UUID id) {
        return deliveries.find(id).flatMap(delivery -> chain.find(id)
                .map(link -> new Finding(signatures.judge(delivery), place(link, delivery), link.number())));
    }

    private Place place(Link link, Delivery delivery) {
        if (link.number() == null) {
            return Place.WAITING;
        }
        String predecessor = link.number() == 1
                ? ""
                : chain.at(link.number() - 1).map(Link::hash).orElse("missing");
        if (!link.hashAfter(predecessor).equals(link.hash())) {
            return Place.CHANGED;
        }
        return hasItsBody(link, delivery) ? Place.UNCHANGED : Place.BODY_CHANGED;
    }

    private static boolean hasItsBody(Link link, Delivery delivery) {
        return delivery.getBody() == null || Content.hash(delivery.getBody()).equals(link.bodyHash());
    }

    /** Verifies all deliveries that are chained, one after the other, up to the first that was changed or is missing. */
    public Report verifyAll() {
        ChainHead head = chain.head();
        Map<Finding.Signature, Long> counts = new EnumMap<>(Finding.Signature.class);
        long number = 0;
        String hash = "";
        while (number < head.getNumber()) {
            int most = (int) Math.min(PAGE, head.getNumber() - number);
            List<Link> page = chain.after(number, most);
            if (page.isEmpty()) {
                return report(number, head, counts, new Break(number + 1, null, Kind.MISSING));
            }
            for (Link link : page) {
                Optional<Break> broken = check(link, number, hash, counts);
                if (broken.isPresent()) {
                    return report(number, head, counts, broken.get());
                }
                number = link.number();
                hash = link.hash();
            }
        }
        return report(number, head, counts, hash.equals(head.getHash()) ? null : new Break(number, null, Kind.CHANGED));
    }

    private Optional<Break> check(Link link, long before, String hashBefore, Map<Finding.Signature, Long> counts) {
        if (link.number() != before + 1) {
            return Optional.of(new Break(before + 1, null, Kind.MISSING));
        }
        if (!link.hashAfter(hashBefore).equals(link.hash())) {
            return Optional.of(new Break(link.number(), link.id(), Kind.CHANGED));
        }
        Optional<Delivery> delivery = deliveries.find(link.id());
        if (delivery.isEmpty() || !hasItsBody(link, delivery.get())) {
            return Optional.of(new Break(link.number(), link.id(), Kind.BODY_CHANGED));
        }
        counts.merge(signatures.judge(delivery.get()), 1L, Long::sum);
        return Optional.empty();
    }

    private Report report(long checked, ChainHead head, Map<Finding.Signature, Long> counts, Break firstBreak) {
        return new Report(checked, chain.waiting(), head.getNumber(), head.getHash(), counts, firstBreak);
    }
}
