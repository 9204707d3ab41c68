package org.workspace.auth.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody is signed in on a machine.
 *
 * <p>Open until it is ended or expires. While open it is in use as long as its lease runs, which every request of the
 * client renews. Ended sessions stay until nobody can hold a valid token of them, and a while longer.
 */
@Entity
@Table(schema = "auth", name = "session")
class Session {
    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "machine_id")
    private String machineId;

    @Column(name = "machine_name")
    private String machineName;

    private String address;

    private String client;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "last_seen_at")
    private Instant lastSeenAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "tokens_expire_at")
    private Instant tokensExpireAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason")
    private EndReason endReason;

    protected Session() {}

    Session(UUID id, UUID accountId, Device device, Instant now) {
        this.id = id;
        this.accountId = accountId;
        this.machineId = device.machineId();
        this.machineName = device.machineName();
        this.address = device.address();
        this.client = device.client();
        this.startedAt = now;
        this.lastSeenAt = now;
        this.expiresAt = now;
        this.tokensExpireAt = now;
    }

    void accessTokenIssued(Instant now, Instant tokenExpiresAt) {
        lastSeenAt = now;
        tokensExpireAt = tokenExpiresAt;
    }

    /** From now on the client may stay signed in until then. */
    void extend(Instant until) {
        expiresAt = until;
    }

    /** What others have to know once it has ended. */
    SessionEnded ended() {
        return new SessionEnded(id, tokensExpireAt);
    }

    void end(Instant now, EndReason reason) {
        if (endedAt != null) return;
        endedAt = now;
        endReason = reason;
    }

    boolean isOpen(Instant now) {
        return endedAt == null && now.isBefore(expiresAt);
    }

    boolean isInUse(Instant now, Duration lease) {
        return isOpen(now) && now.isBefore(lastSeenAt.plus(lease));
    }

    boolean isOf(UUID account) {
        return accountId.equals(account);
    }

    /** Without an id nobody knows the machine, so it is never the same. */
    boolean isOn(Device device) {
        return machineId != null && machineId.equals(device.machineId());
    }

    /** Whether both have a machine's id to compare. */
    boolean canTell(Device device) {
        return machineId != null && device.machineId() != null;
    }

    UUID id() {
        return id;
    }

    UUID accountId() {
        return accountId;
    }

    SessionView view() {
        return new SessionView(id, accountId, machineName, address, client, startedAt, lastSeenAt);
    }
}
