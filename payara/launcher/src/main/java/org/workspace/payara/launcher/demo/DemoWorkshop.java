package org.workspace.payara.launcher.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.workspace.payara.launcher.LaunchFailure;

/** Seven people and one day of messages, for a Workspace in which nobody has an account yet. */
public final class DemoWorkshop {
    private static final String AUTH = "/auth/api/v2/";
    private static final String MESSAGES = "/chat/api/v2/rooms/general/messages";

    private final Path passwords;
    private final boolean isThere;

    private DemoWorkshop(Path passwords, boolean isThere) {
        this.passwords = passwords;
        this.isThere = isThere;
    }

    /**
     * Finds out whether the demo can be filled in, goes on after an interruption, or is there. Changes nothing.
     *
     * @param passwords where the generated passwords are kept, once there are any
     * @param existing the names of all accounts
     * @throws LaunchFailure when there are accounts that are not the demo's
     */
    public static DemoWorkshop planned(Path passwords, Set<String> existing) throws IOException {
        if (existing.isEmpty()) return new DemoWorkshop(passwords, false);
        if (Files.exists(passwords)) {
            var accounts = Accounts.keptIn(passwords);
            var names = accounts.passwords().keySet();
            if (accounts.areInUse() && existing.stream().anyMatch(names::contains)) {
                return new DemoWorkshop(passwords, true);
            }
            if (!accounts.areInUse() && names.containsAll(existing)) return new DemoWorkshop(passwords, false);
        }
        throw new LaunchFailure(
                "The demo needs a Workspace without accounts and this one has %d: start without --demo, or choose an empty folder with --data."
                        .formatted(existing.size()));
    }

    /** Whether it was filled in before; what became of its passwords since then only its people know. */
    public boolean isThere() {
        return isThere;
    }

    public static String administrator() {
        return Accounts.ADMINISTRATOR;
    }

    /**
     * Creates the accounts and the messages that are missing.
     *
     * @param setupCode the code that makes the first administrator, while there is none
     * @return the passwords by account name; none when the demo was there before
     */
    public Map<String, String> fill(URI server, Optional<String> setupCode) throws IOException {
        if (isThere) return Map.of();
        var accounts = Accounts.keptIn(passwords);
        var filling = new Filling(new Api(server), accounts);
        filling.run(setupCode);
        accounts.markInUse();
        return accounts.passwords();
    }

    private record Filling(Api api, Accounts accounts) {
        private boolean setupNeeded() throws IOException {
            return api.get(AUTH + "policy").expect(200).json().getBoolean("setupNeeded");
        }

        void run(Optional<String> code) throws IOException {
            var setupCode = setupNeeded() ? code : Optional.<String>empty();
            var tokens = new LinkedHashMap<String, String>();
            for (var account : accounts.passwords().entrySet()) {
                var own = account.getKey().equals(Accounts.ADMINISTRATOR) ? setupCode : Optional.<String>empty();
                tokens.put(account.getKey(), token(account.getKey(), account.getValue(), own));
            }
            speak(tokens);
            for (var token : tokens.values()) { // or the people themselves would find their account signed in elsewhere
                api.post(AUTH + "logout", token, Map.of()).expect(204);
            }
        }

        /** Signs in, and registers first when there is no such account yet. */
        private String token(String name, String password, Optional<String> setupCode) throws IOException {
            var body = new HashMap<String, Object>(Map.of("username", name, "password", password));
            if (setupCode.isPresent()) {
                body.put("code", setupCode.get());
                return accessToken(api.post(AUTH + "setup", body).expect(201));
            }
            var registered = api.post(AUTH + "register", body);
            if (registered.status() == 201) {
                return accessToken(registered);
            }
            body.put("takeOver", true);
            return accessToken(api.post(AUTH + "login", body).expect(200));
        }

        private void speak(Map<String, String> tokens) throws IOException {
            for (var line : Line.ofTheDay()) {
                var message = Map.of("id", line.id().toString(), "text", line.text());
                api.post(MESSAGES, tokens.getOrDefault(line.speaker(), ""), message)
                        .expect(200, 201);
            }
        }

        private static String accessToken(Api.Answer answer) throws IOException {
            return answer.json().getString("accessToken");
        }
    }
}
