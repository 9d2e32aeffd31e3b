package io.callboard.relay;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A message as it waits for its number: without its body, which may be large. */
@Entity
@Table(name = "outbox_message")
public class OutboxPlace {

    @Id
    private UUID id;

    private String destination;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "body_length")
    private int bodyLength;

    @Column(name = "sequence_number")
    private Long sequence;

    protected OutboxPlace() {}

    void number(long number) {
        sequence = number;
    }

    /** Characters. */
    int bodyLength() {
        return bodyLength;
    }
}
