package org.workspace.auth.account;

import jakarta.inject.Inject;
import java.util.Locale;
import org.workspace.platform.web.cdi.Component;

/** Which passwords may be chosen. A password that was chosen earlier stays good for signing in. */
@Component
public class PasswordPolicy {
    private final PasswordSettings settings;
    private final CommonPasswords common;

    @Inject
    PasswordPolicy(PasswordSettings settings) {
        this.settings = settings;
        this.common = CommonPasswords.ofLengthFrom(settings.minimumLength());
    }

    /**
     * Refuses a password that must not be chosen.
     *
     * @param field the name of the input field, for the answer
     */
    public void check(String field, String password, String username) {
        var length = password.codePointCount(0, password.length());
        if (length < settings.minimumLength())
            throw new WeakPassword(field, "must have at least " + settings.minimumLength() + " characters");
        if (length > settings.maximumLength())
            throw new WeakPassword(field, "must have at most " + settings.maximumLength() + " characters");
        if (password.codePoints().anyMatch(Character::isISOControl))
            throw new WeakPassword(field, "must not contain control characters");
        if (resembles(password, username)) throw new WeakPassword(field, "must not be the user name");
        if (common.contains(password)) throw new WeakPassword(field, "is one of the most common passwords");
    }

    public int minimumLength() {
        return settings.minimumLength();
    }

    public int maximumLength() {
        return settings.maximumLength();
    }

    private static boolean resembles(String password, String username) {
        var plain = password.toLowerCase(Locale.ROOT);
        var name = username.toLowerCase(Locale.ROOT);
        return plain.equals(name)
                || plain.equals(new StringBuilder(name).reverse().toString());
    }
}
