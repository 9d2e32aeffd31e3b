package io.callboard.relay;

import java.util.List;

/** Brings messages to a destination. What is brought twice has the same id and the same number. */
public interface Carrier {

    /**
     * All of them in their order, each for the first time.
     *
     * @throws RuntimeException when the destination took none, or it is not known whether it did
     */
    void together(List<OutboxMessage> messages);

    /**
     * One that the destination may have taken already.
     *
     * @throws MessageRefusedException when the destination is there, but refused this message
     * @throws RuntimeException when the destination is away
     */
    void alone(OutboxMessage message);
}
