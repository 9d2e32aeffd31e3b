package io.callboard.access;

import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The key of a program to the API; the token itself is not kept. */
@Entity
@Table(name = "api_token")
public class ApiToken {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "name")
    private String name;

    @Column(name = "digest")
    private String digest;

    @Column(name = "hint")
    private String hint;

    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private Role role;

    @Column(name = "maker")
    private String maker;

    @Column(name = "company")
    private boolean company;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    protected ApiToken() {}

    /** @param name what it is for, 1 to 100 characters */
    ApiToken(TokenText text, String name, Role role, BoardCaller maker, Instant createdAt, Instant expiresAt) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.name = requireNonNull(name, "name");
        this.digest = text.digest();
        this.hint = text.hint();
        this.role = requireNonNull(role, "role");
        this.maker = maker.name();
        this.company = !maker.isUser();
        this.createdAt = requireNonNull(createdAt, "createdAt");
        this.expiresAt = requireNonNull(expiresAt, "expiresAt");
    }

    void revoke(Instant now) {
        revokedAt = revokedAt == null ? now : revokedAt;
    }

    /** Whether it lets someone in then. */
    public boolean isGood(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    /** Whether that caller made it. */
    boolean isBy(BoardCaller caller) {
        return maker.equals(caller.name()) && company != caller.isUser();
    }

    public UUID getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    /** Its last four characters. */
    public String getHint() {
        return hint;
    }

    public Role getRole() {
        return role;
    }

    /** Who made it. */
    public String getMaker() {
        return maker;
    }

    /** The maker as deeds are noted, see {@link BoardCaller#label}. */
    public String getMakerLabel() {
        return company ? BoardCaller.label(maker, BoardCaller.Kind.COMPANY) : maker;
    }

    /** Whether the company's sign-on vouched for the maker. */
    boolean isCompany() {
        return company;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getExpiresAt() {
        return expiresAt;
    }

    /** Null for never. */
    public Instant getRevokedAt() {
        return revokedAt;
    }

    /** Give or take a minute; null for never. */
    public Instant getLastUsedAt() {
        return lastUsedAt;
    }
}
