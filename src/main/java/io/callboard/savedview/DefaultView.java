package io.callboard.savedview;

import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** With which view a list begins for someone. The database forgets it with the view. */
@Entity
@Table(name = "default_view")
@Cacheable(false)
public class DefaultView {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "list")
    private String list;

    @Column(name = "owner")
    private String owner;

    @Column(name = "view_id")
    private UUID view;

    protected DefaultView() {}

    DefaultView(String list, String owner, UUID view) {
        id = UuidCreator.getTimeOrderedEpoch();
        this.list = requireNonNull(list, "list");
        this.owner = requireNonNull(owner, "owner");
        this.view = requireNonNull(view, "view");
    }

    void become(UUID other) {
        view = requireNonNull(other, "other");
    }

    UUID getView() {
        return view;
    }
}
