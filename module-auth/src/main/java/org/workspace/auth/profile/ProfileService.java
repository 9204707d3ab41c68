package org.workspace.auth.profile;

import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.workspace.auth.account.AccountNotFound;
import org.workspace.auth.account.AccountService;
import org.workspace.auth.account.Credentials;
import org.workspace.auth.account.PasswordHasher;
import org.workspace.auth.account.PasswordLane;
import org.workspace.auth.account.PasswordPolicy;
import org.workspace.auth.signin.Throttle;
import org.workspace.platform.web.activity.Actor;
import org.workspace.platform.web.cdi.Component;

/**
 * What people do with their own password and account. Whoever found a machine unlocked does not know the password, so
 * it is asked again, and guessing it is slowed down as when signing in.
 *
 * <p>Not a transaction: the work runs in the {@link PasswordLane}; the stages fail with the refusal.
 */
@Component
public class ProfileService {
    private final AccountService accounts;
    private final ProfileDesk desk;
    private final PasswordLane lane;
    private final PasswordHasher hasher;
    private final PasswordPolicy policy;
    private final Throttle passwords;
    private final Throttle codes;

    @Inject
    ProfileService(
            AccountService accounts,
            ProfileDesk desk,
            PasswordLane lane,
            PasswordHasher hasher,
            PasswordPolicy policy,
            Throttle throttle) {
        this.accounts = accounts;
        this.desk = desk;
        this.lane = lane;
        this.hasher = hasher;
        this.policy = policy;
        this.passwords = throttle;
        this.codes = throttle.another();
    }

    public CompletionStage<UUID> changePassword(Actor by, UUID accountId, PasswordChange change) {
        return lane.run(() -> {
            var checked = prove(by, accountId, "currentPassword", change.currentPassword());
            policy.check("newPassword", change.newPassword(), checked.username());
            var hash = hasher.hash(change.newPassword());
            if (!desk.changePassword(by, checked, change, hash)) throw new WrongPassword("currentPassword");
            return accountId;
        });
    }

    public CompletionStage<UUID> delete(Actor by, UUID accountId, String password) {
        return lane.run(() -> {
            var checked = prove(by, accountId, "password", password);
            if (!desk.delete(by, checked)) throw new WrongPassword("password");
            return accountId;
        });
    }

    /**
     * Sets a new password with the code an admin gave; unknown names are answered like wrong codes.
     *
     * <p>Wrong codes make only the address wait that they came from, so nobody can void the code of another. Guessing
     * stays hopeless. A code is one of 32<sup>12</sup> = 2<sup>60</sup> &asymp; 1.2 &times; 10<sup>18</sup>. By the defaults an address
     * has 10 tries, then waits 1, 2, 4, 8 and 15 minutes, and after 15 begins anew: 14 tries per half hour, 672 in the 24
     * hours a code lives. A million addresses have 7 &times; 10<sup>8</sup> tries, and hit once in 1.7 thousand million
     * such days. And each try hashes a password first, which a processor does some 16 times a second: 1.4 million times a day.
     *
     * <p>The count is apart from that of wrong passwords: whoever forgot the password has tried some already.
     */
    public CompletionStage<UUID> resetPassword(Actor by, String username, String code, String newPassword) {
        policy.check("newPassword", newPassword, username);
        return lane.run(() -> {
            codes.check(username, address(by));
            var hash = hasher.hash(newPassword);
            var account = accounts.credentials(username).map(Credentials::accountId);
            if (account.isPresent() && desk.resetPassword(by, account.get(), code, hash)) {
                codes.succeeded(username, address(by));
                passwords.succeeded(username, address(by));
                return account.get();
            }
            codes.failed(username, address(by));
            throw new InvalidResetCode();
        });
    }

    private Credentials prove(Actor by, UUID accountId, String field, String password) {
        var credentials = accounts.credentials(accountId).orElseThrow(AccountNotFound::new);
        passwords.check(credentials.username(), address(by));
        if (!hasher.matches(password, credentials.passwordHash())) {
            passwords.failed(credentials.username(), address(by));
            throw new WrongPassword(field);
        }
        passwords.succeeded(credentials.username(), address(by));
        return credentials;
    }

    private static String address(Actor by) {
        return by.address() == null ? "" : by.address();
    }
}
