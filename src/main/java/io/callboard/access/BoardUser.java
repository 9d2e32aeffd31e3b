package io.callboard.access;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One of Callboard's own users. */
@Entity
@Table(name = "board_user")
public class BoardUser {

    @Id
    @Column(name = "name")
    private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private Role role;

    @Column(name = "created_at")
    private Instant createdAt;

    protected BoardUser() {}

    /**
     * @param name 1 to 100 characters
     * @param passwordHash with its algorithm and parameters, as {@code Pbkdf2PasswordHash} writes it
     */
    BoardUser(String name, String passwordHash, Role role, Instant createdAt) {
        this.name = requireNonNull(name, "name");
        this.passwordHash = requireNonNull(passwordHash, "passwordHash");
        this.role = requireNonNull(role, "role");
        this.createdAt = requireNonNull(createdAt, "createdAt");
    }

    public String getName() {
        return name;
    }

    public Role getRole() {
        return role;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    String getPasswordHash() {
        return passwordHash;
    }
}
