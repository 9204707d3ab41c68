package org.workspace.auth.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A code that people read from a screen and type: 60 random bits in three groups, without letters that look alike.
 *
 * <p>Random enough that a plain SHA-256 is a safe way to store it. Upper and lower case, dashes and blanks do not
 * matter when it is typed.
 */
public final class SecretCode {
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private SecretCode() {}

    public static String next() {
        return IntStream.range(0, 3).mapToObj(group -> group()).collect(Collectors.joining("-"));
    }

    public static String hash(String typed) {
        var significant = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(significant.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Compares in a time that does not tell how much of it is right. */
    public static boolean sameHash(String left, String right) {
        return MessageDigest.isEqual(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }

    private static String group() {
        return RANDOM.ints(4, 0, LETTERS.length())
                .mapToObj(index -> LETTERS.substring(index, index + 1))
                .collect(Collectors.joining());
    }
}
