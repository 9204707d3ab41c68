package org.workspace.payara.launcher.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Seven people and one day of messages. Filling it in again changes nothing. */
public final class DemoWorkshop {
    private static final String AUTH = "/auth/api/v2/";
    private static final String MESSAGES = "/chat/api/v2/rooms/general/messages";

    private final Api api;
    private final Accounts accounts;

    private DemoWorkshop(Api api, Accounts accounts) {
        this.api = api;
        this.accounts = accounts;
    }

    /**
     * Creates the accounts and the messages that are missing.
     *
     * @param passwords where the generated passwords are kept
     * @param setupCode the code that makes the first administrator, while there is none
     * @return the passwords by account name
     */
    public static Map<String, String> fill(URI server, Path passwords, Optional<String> setupCode) throws IOException {
        var accounts = Accounts.keptIn(passwords);
        var demo = new DemoWorkshop(new Api(server), accounts);
        var setupNeeded = demo.setupNeeded();
        if (setupNeeded || !accounts.areInUse()) {
            demo.fill(setupNeeded ? setupCode : Optional.empty());
            accounts.markInUse();
        }
        return accounts.passwords();
    }

    private boolean setupNeeded() throws IOException {
        return api.get(AUTH + "policy").expect(200).json().getBoolean("setupNeeded");
    }

    private void fill(Optional<String> setupCode) throws IOException {
        var tokens = new LinkedHashMap<String, String>();
        for (var account : accounts.passwords().entrySet()) {
            var code = account.getKey().equals(Accounts.ADMINISTRATOR) ? setupCode : Optional.<String>empty();
            tokens.put(account.getKey(), token(account.getKey(), account.getValue(), code));
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
            api.post(MESSAGES, tokens.getOrDefault(line.speaker(), ""), message).expect(200, 201);
        }
    }

    private static String accessToken(Api.Answer answer) throws IOException {
        return answer.json().getString("accessToken");
    }
}
