package org.workspace.auth.account;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The passwords that attackers try first: those of the zxcvbn project's list that are long enough to be chosen. */
final class CommonPasswords {
    private final Set<String> known;

    private CommonPasswords(Set<String> known) {
        this.known = known;
    }

    static CommonPasswords ofLengthFrom(int minimum) {
        try {
            return new CommonPasswords(StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies().stream()
                    .filter(password -> password.length() >= minimum)
                    .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException("The list of common passwords is missing", e);
        }
    }

    /** Also finds them in capitals, or with digits and signs around them. */
    boolean contains(String password) {
        var plain = password.toLowerCase(Locale.ROOT);
        return known.contains(plain) || known.contains(core(plain)) || isOneCharacter(plain);
    }

    private static String core(String password) {
        return password.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    }

    private static boolean isOneCharacter(String password) {
        return password.codePoints().distinct().count() < 3;
    }
}
