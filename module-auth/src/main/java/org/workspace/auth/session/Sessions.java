package org.workspace.auth.session;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.workspace.platform.web.cdi.Component;

/** All sessions, ended ones included until they are purged. */
@Component
class Sessions {
    private static final long MACHINES_LOCK = 7_301_002;

    private final EntityManager entities;

    @Inject
    Sessions(EntityManager entities) {
        this.entities = entities;
    }

    void add(Session session) {
        entities.persist(session);
        entities.flush();
    }

    /** The session, which nobody else changes before this transaction ends. */
    Optional<Session> lock(UUID id) {
        return Optional.ofNullable(entities.find(Session.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** From here to the end of the transaction nobody else starts a session on this machine. */
    void lockMachine(String machineId) {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?, ?))::text")
                .setParameter(1, machineId)
                .setParameter(2, MACHINES_LOCK)
                .getSingleResult();
    }

    /** Locked always in the same order, so that two who end each other's sessions do not wait for ever. */
    List<Session> lockNotEnded(UUID accountId, String machineId) {
        return entities.createQuery(
                        "select s from Session s where s.endedAt is null "
                                + "and (s.accountId = :account or s.machineId = :machine) order by s.id",
                        Session.class)
                .setParameter("account", accountId)
                .setParameter("machine", machineId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    List<Session> lockNotEnded(UUID accountId) {
        return entities.createQuery(
                        "select s from Session s where s.endedAt is null and s.accountId = :account order by s.id",
                        Session.class)
                .setParameter("account", accountId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    List<SessionView> open(UUID accountId, Instant now) {
        return entities.createQuery(
                        "select new org.workspace.auth.session.SessionView(s.id, s.accountId, s.machineName, "
                                + "s.address, s.client, s.startedAt, s.lastSeenAt) from Session s "
                                + "where s.accountId = :account and s.endedAt is null and s.expiresAt > :now "
                                + "order by s.startedAt desc",
                        SessionView.class)
                .setParameter("account", accountId)
                .setParameter("now", now)
                .getResultList();
    }

    /** Ended, but somebody may still hold a token that has not expired. */
    List<SessionEnded> endedWithValidTokens(Instant now) {
        return entities.createQuery(
                        "select new org.workspace.auth.session.SessionEnded(s.id, s.tokensExpireAt) from Session s "
                                + "where s.endedAt is not null and s.tokensExpireAt > :now",
                        SessionEnded.class)
                .setParameter("now", now)
                .getResultList();
    }

    /** Refresh tokens go with their session. */
    int removeOver(Instant before) {
        return entities.createQuery("delete from Session s where s.endedAt < :before or s.expiresAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
