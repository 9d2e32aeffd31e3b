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

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "disabled_at")
    private Instant disabledAt;

    @Column(name = "last_login_at")
    private Instant lastLoginAt;

    @Column(name = "last_login_network")
    private String lastLoginNetwork;

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
        this.changedAt = createdAt;
    }

    void setPassword(String hash, Instant now) {
        passwordHash = requireNonNull(hash, "hash");
        changed(now);
    }

    void setRole(Role role, Instant now) {
        this.role = requireNonNull(role, "role");
        changed(now);
    }

    void disable(Instant now) {
        disabledAt = now;
        changed(now);
    }

    void enable(Instant now) {
        disabledAt = null;
        changed(now);
    }

    /** No two changes have the same moment, also when they come in one millisecond or another node's clock is behind. */
    private void changed(Instant now) {
        changedAt = now.isAfter(changedAt) ? now : changedAt.plusMillis(1);
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

    /** When password, role or state was changed last. */
    Instant getChangedAt() {
        return changedAt;
    }

    /** Null while enabled. */
    public Instant getDisabledAt() {
        return disabledAt;
    }

    /** By password; null for never. */
    public Instant getLastLoginAt() {
        return lastLoginAt;
    }

    /** From which {@link Network} the user last came in by the login page; null for none. */
    String getLastLoginNetwork() {
        return lastLoginNetwork;
    }

    /** What the audit tells of it. */
    String told() {
        return role.roleName() + (isEnabled() ? "" : ", disabled");
    }

    public boolean isEnabled() {
        return disabledAt == null;
    }

    /** Whether the user can manage users now. */
    boolean isAdministrator() {
        return isEnabled() && role == Role.ADMINISTRATOR;
    }

    String getPasswordHash() {
        return passwordHash;
    }
}
