package io.callboard.chat;

import io.callboard.list.Attribute;
import io.callboard.list.KeptAttribute;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A name and value of a chat's documents, by which lists find it. */
@Entity
@Table(name = "chat_attribute")
@AttributeOverride(name = "row", column = @Column(name = "chat_id"))
@Cacheable(false)
public class ChatAttribute extends KeptAttribute {

    protected ChatAttribute() {}

    ChatAttribute(UUID chat, Attribute attribute) {
        super(chat, attribute);
    }
}
