package org.workspace.payara.launcher.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.workspace.payara.launcher.data.OwnerOnly;

/** The people of the demo and their passwords, kept in a file so that a second start can sign them in again. */
record Accounts(Path file, Map<String, String> passwords) {
    static final String ADMINISTRATOR = "Alex";
    private static final String IN_USE = "# These accounts and their messages exist on the server.";
    private static final List<String> NAMES =
            List.of(ADMINISTRATOR, "Robin", "Camille", "Sacha", "Charlie", "Kim", "Lou");
    private static final int PASSWORD_BYTES = 12;

    /** Those in the file, or new ones that are written to it. */
    static Accounts keptIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            OwnerOnly.write(file, text(generated()));
        }
        return new Accounts(file, parse(Files.readString(file, UTF_8)));
    }

    /** Whether the workshop was filled in to the end with these accounts. */
    boolean areInUse() throws IOException {
        return Files.readString(file, UTF_8).contains(IN_USE);
    }

    void markInUse() throws IOException {
        OwnerOnly.write(file, IN_USE + "\n" + text(passwords));
    }

    private static Map<String, String> generated() {
        var passwords = new LinkedHashMap<String, String>();
        NAMES.forEach(name -> passwords.put(name, password()));
        return passwords;
    }

    private static String password() {
        var bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String text(Map<String, String> passwords) {
        return passwords.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private static Map<String, String> parse(String text) {
        var passwords = new LinkedHashMap<String, String>();
        text.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" ", 2))
                .forEach(words -> passwords.put(words[0], words[1]));
        return passwords;
    }
}
