package io.callboard.list;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.MappedSuperclass;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** An {@link Attribute} in the table beside its row's. It only ever comes and goes. */
@MappedSuperclass
@IdClass(KeptAttribute.Key.class)
public abstract class KeptAttribute {

    @Id
    @Column(name = "kind")
    private String kind;

    @Id
    @Column(name = "name")
    private String name;

    @Id
    @Column(name = "content")
    private String value;

    /** The id of the row that has it. */
    @Id
    @Column(name = "row_id")
    private UUID row;

    protected KeptAttribute() {}

    protected KeptAttribute(UUID row, Attribute attribute) {
        this.row = requireNonNull(row, "row");
        kind = attribute.kind();
        name = attribute.name();
        value = requireNonNull(attribute.value(), "value");
    }

    /** All of it. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        public String kind;
        public String name;
        public String value;
        public UUID row;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(kind, key.kind)
                    && Objects.equals(name, key.name)
                    && Objects.equals(value, key.value)
                    && Objects.equals(row, key.row);
        }

        @Override
        public int hashCode() {
            return Objects.hash(kind, name, value, row);
        }
    }
}
