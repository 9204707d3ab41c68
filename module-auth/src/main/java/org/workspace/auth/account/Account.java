package org.workspace.auth.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who can sign in.
 *
 * <p>Life: registered (by themselves or by an admin), renamed, given another role, disabled and enabled, deleted. Its
 * sessions are not its own affair: whoever changes an account ends them.
 */
@Entity
@Table(schema = "auth", name = "account")
class Account {
    @Id
    private UUID id;

    private long number;

    private String username;

    @Column(name = "password_hash")
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    private Role role;

    private boolean enabled;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_sign_in_at")
    private Instant lastSignInAt;

    @Column(name = "reset_code_hash")
    private String resetCodeHash;

    @Column(name = "reset_code_expires_at")
    private Instant resetCodeExpiresAt;

    @Column(name = "renamed_at")
    private Instant renamedAt;

    @Version
    private long version;

    protected Account() {}

    Account(UUID id, long number, String username, String passwordHash, Role role, Instant createdAt) {
        this.id = id;
        this.number = number;
        this.username = username;
        this.passwordHash = passwordHash;
        this.role = role;
        this.enabled = true;
        this.createdAt = createdAt;
    }

    void rename(String newName, Instant now) {
        username = newName;
        renamedAt = now;
    }

    /** Sets the password; a reset code given out before does not count any more. */
    void changePassword(String newHash) {
        passwordHash = newHash;
        forgetResetCode();
    }

    void give(Role newRole) {
        role = newRole;
    }

    void enable() {
        enabled = true;
    }

    void disable() {
        enabled = false;
        forgetResetCode();
    }

    /** Lets whoever knows the code behind this hash set a new password, once, for a while. */
    void allowReset(String codeHash, Instant expiresAt) {
        resetCodeHash = codeHash;
        resetCodeExpiresAt = expiresAt;
    }

    /** Whether it is the code, and still good. A wrong one leaves it good: else anybody could void it. */
    boolean acceptsReset(String codeHash, Instant now) {
        if (resetCodeHash == null || !now.isBefore(resetCodeExpiresAt)) return false;
        return SecretCode.sameHash(resetCodeHash, codeHash);
    }

    boolean isEnabledAdmin() {
        return enabled && role == Role.ADMIN;
    }

    UUID id() {
        return id;
    }

    Credentials credentials() {
        return new Credentials(id, username, passwordHash, enabled);
    }

    AccountView view() {
        return new AccountView(id, number, username, role, enabled, createdAt, lastSignInAt, version);
    }

    private void forgetResetCode() {
        resetCodeHash = null;
        resetCodeExpiresAt = null;
    }
}
