package org.workspace.auth.session;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.workspace.platform.web.cdi.Component;

/** The refresh tokens of all sessions, by hash. */
@Component
class RefreshTokens {
    private final EntityManager entities;

    @Inject
    RefreshTokens(EntityManager entities) {
        this.entities = entities;
    }

    void add(RefreshToken token) {
        entities.persist(token);
    }

    Optional<RefreshToken> byHash(String hash) {
        return Optional.ofNullable(entities.find(RefreshToken.class, hash));
    }

    Optional<UUID> sessionOf(String hash) {
        return entities.createQuery("select t.sessionId from RefreshToken t where t.hash = :hash", UUID.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    int removeExpired(Instant now) {
        return entities.createQuery("delete from RefreshToken t where t.expiresAt < :now")
                .setParameter("now", now)
                .executeUpdate();
    }
}
