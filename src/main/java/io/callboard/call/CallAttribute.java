package io.callboard.call;

import io.callboard.list.Attribute;
import io.callboard.list.KeptAttribute;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A name and value of a call's documents, by which lists find it. */
@Entity
@Table(name = "call_attribute")
@AttributeOverride(name = "row", column = @Column(name = "call_id"))
@Cacheable(false)
public class CallAttribute extends KeptAttribute {

    protected CallAttribute() {}

    CallAttribute(UUID call, Attribute attribute) {
        super(call, attribute);
    }
}
