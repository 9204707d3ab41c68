package org.workspace.auth.account;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workspace.platform.web.cdi.Component;

/** All accounts, disabled ones included. */
@Component
class Accounts {
    /** Any fixed number: the lock under which it is decided who remains an admin. */
    private static final long ADMINS_LOCK = 7_301_001;

    private static final String VIEW = "select new org.workspace.auth.account.AccountView("
            + "a.id, a.number, a.username, a.role, a.enabled, a.createdAt, a.lastSignInAt, a.version) from Account a ";

    private final EntityManager entities;

    @Inject
    Accounts(EntityManager entities) {
        this.entities = entities;
    }

    Optional<Account> byId(UUID id) {
        return Optional.ofNullable(entities.find(Account.class, id));
    }

    /** The account, which nobody else changes before this transaction ends. */
    Optional<Account> lock(UUID id) {
        return Optional.ofNullable(entities.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<Account> byUsername(String username) {
        return entities.createQuery("select a from Account a where lower(a.username) = :name", Account.class)
                .setParameter("name", username.toLowerCase(Locale.ROOT))
                .getResultStream()
                .findFirst();
    }

    /** The same without an entity, for what is asked at every request. */
    Optional<AccountView> viewOf(UUID id) {
        return entities.createQuery(VIEW + "where a.id = :id", AccountView.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Accounts by name, from after the given name on, whose name contains the text. */
    List<AccountView> page(@Nullable String afterName, String text, int limit) {
        return entities.createQuery(
                        VIEW + "where lower(a.username) > :after and lower(a.username) like :text escape '!' "
                                + "order by lower(a.username)",
                        AccountView.class)
                .setParameter("after", afterName == null ? "" : afterName.toLowerCase(Locale.ROOT))
                .setParameter("text", containing(text))
                .setMaxResults(limit)
                .getResultList();
    }

    List<AccountRenamed> renamedSince(Instant since) {
        return entities.createQuery(
                        "select new org.workspace.auth.account.AccountRenamed(a.id, a.username, a.renamedAt) "
                                + "from Account a where a.renamedAt > :since",
                        AccountRenamed.class)
                .setParameter("since", since)
                .getResultList();
    }

    boolean hasAdmin() {
        return enabledAdmins() > 0;
    }

    long enabledAdmins() {
        return entities.createQuery(
                        "select count(a) from Account a where a.enabled = true and a.role = :role", Long.class)
                .setParameter("role", Role.ADMIN)
                .getSingleResult();
    }

    /** From here to the end of the transaction, nobody else may add or remove an admin. */
    void lockAdmins() {
        entities.createNativeQuery("select pg_advisory_xact_lock(?)::text")
                .setParameter(1, ADMINS_LOCK)
                .getSingleResult();
    }

    long nextNumber() {
        var number = (Number) entities.createNativeQuery("select nextval('auth.account_number')")
                .getSingleResult();
        return number.longValue();
    }

    /** Writes at once, so that a name taken meanwhile is noticed here. */
    void add(Account account) {
        entities.persist(account);
        entities.flush();
    }

    void remove(Account account) {
        entities.remove(account);
    }

    void flush() {
        entities.flush();
    }

    /** Not an edit: the version stays, so that an admin's open form is still good. */
    void signedIn(UUID id, Instant at) {
        entities.createQuery("update Account a set a.lastSignInAt = :at where a.id = :id")
                .setParameter("at", at)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Not an edit either: the same password under a newer policy; ignored when it was changed meanwhile. */
    void rehash(UUID id, String oldHash, String newHash) {
        entities.createQuery(
                        "update Account a set a.passwordHash = :newHash where a.id = :id and a.passwordHash = :oldHash")
                .setParameter("newHash", newHash)
                .setParameter("oldHash", oldHash)
                .setParameter("id", id)
                .executeUpdate();
    }

    private static String containing(String text) {
        var literal = text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
        return "%" + literal + "%";
    }
}
