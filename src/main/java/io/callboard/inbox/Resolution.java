package io.callboard.inbox;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;

/** What a person can do about a stored delivery. */
public enum Resolution {
    /** One that was dealt with is projected once more, as if it had just come. */
    REPLAY,
    /** One that is held, or was discarded, takes the usual way. */
    RELEASE,
    /** One that is held is not applied. A release takes that back for as long as its body is kept. */
    DISCARD;

    /** The statuses of those that it can be done to. */
    Set<DeliveryStatus> from() {
        return switch (this) {
            case REPLAY ->
                DeliveryStatus.before(DeliveryStatus.RECEIVED).stream()
                        .filter(status -> !RELEASE.isFor(status))
                        .collect(toUnmodifiableSet());
            case RELEASE -> DeliveryStatus.before(DeliveryStatus.DUPLICATE);
            case DISCARD -> DeliveryStatus.before(DeliveryStatus.DISCARDED);
        };
    }

    /** Whether it can be done to a delivery of that status. */
    public boolean isFor(DeliveryStatus status) {
        return from().contains(status);
    }

    /** Whether the delivery is projected after it, so that its body must be there. */
    boolean needsBody() {
        return this != DISCARD;
    }
}
