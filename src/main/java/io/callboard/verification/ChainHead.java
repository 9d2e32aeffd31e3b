package io.callboard.verification;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Where the chain ends. There is one; who extends the chain holds a lock on it. */
@Entity
@Table(name = "chain_head")
public class ChainHead {

    static final int ONLY = 1;

    @Id
    private int id;

    private long number;
    private String hash;

    protected ChainHead() {}

    /** The head of a chain without links. */
    static ChainHead ofNone() {
        ChainHead head = new ChainHead();
        head.id = ONLY;
        head.hash = "";
        return head;
    }

    /** Puts the link at the end. */
    void append(Link link, String hashOfBody) {
        link.follow(number, hash, hashOfBody);
        number = link.number();
        hash = link.hash();
    }

    /** How many deliveries are chained. */
    public long getNumber() {
        return number;
    }

    /** The last one's hash, SHA-256 in hex; empty when none is chained. */
    public String getHash() {
        return hash;
    }
}
