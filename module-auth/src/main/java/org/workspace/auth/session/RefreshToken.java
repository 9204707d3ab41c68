package org.workspace.auth.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One refresh token of a session, known by its hash only.
 *
 * <p>Good for one use. A client whose answer got lost, or that asks twice at once, may repeat that use for a short
 * grace on the same machine, whatever network it is in by then. Any later use, or one on another machine, means that
 * two parties hold the token.
 */
@Entity
@Table(schema = "auth", name = "refresh_token")
class RefreshToken {
    /** What a use amounts to. */
    enum Use {
        FIRST,
        REPEATED,
        REUSED,
        EXPIRED
    }

    @Id
    private String hash;

    @Column(name = "session_id")
    private UUID sessionId;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    @Column(name = "used_from")
    private String usedFrom;

    protected RefreshToken() {}

    RefreshToken(String hash, UUID sessionId, Instant expiresAt) {
        this.hash = hash;
        this.sessionId = sessionId;
        this.expiresAt = expiresAt;
    }

    /** Uses the token of this session, whose lock the caller holds. */
    Use use(Session session, Device from, Instant now, Duration grace) {
        if (usedAt != null) return mayRepeat(session, from, now, grace) ? Use.REPEATED : Use.REUSED;
        if (!now.isBefore(expiresAt)) return Use.EXPIRED;
        usedAt = now;
        usedFrom = from.address();
        return Use.FIRST;
    }

    boolean isUsed() {
        return usedAt != null;
    }

    String hash() {
        return hash;
    }

    UUID sessionId() {
        return sessionId;
    }

    private boolean mayRepeat(Session session, Device from, Instant now, Duration grace) {
        return isSameMachine(session, from) && !now.isAfter(usedAt.plus(grace));
    }

    /** By the machine's id when both sides have one, else by the address. */
    private boolean isSameMachine(Session session, Device from) {
        return session.canTell(from) ? session.isOn(from) : from.address().equals(usedFrom);
    }
}
