package org.workspace.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.workspace.platform.testing.Api;
import org.workspace.platform.testing.Api.Answer;
import org.workspace.platform.testing.TestEnvironment;

/** Registers and signs in people for a test; each is new, so tests do not meet. */
final class People {
    static final String PASSWORD = "correct horse battery";
    static final String SETUP_CODE = "K7QF-2M9T-XB4C";

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static @Nullable String adminName;

    private final Api api;

    People(Api api) {
        this.api = api;
    }

    /** Somebody who is signed in. */
    record Person(Api api, String id, String name, String accessToken, String refreshToken) {
        Answer me() {
            return api.get("api/v2/me");
        }
    }

    static String newName() {
        return "person-" + COUNT.incrementAndGet();
    }

    Person registered() {
        return person(register(Map.of()));
    }

    Answer register(Map<String, ?> more) {
        var body = new HashMap<String, Object>(more);
        body.put("username", newName());
        body.put("password", PASSWORD);
        return api.post("api/v2/register", body);
    }

    Person signedIn(String name) {
        return person(login(name, PASSWORD, Map.of("takeOver", true)));
    }

    Answer login(String name, String password, Map<String, ?> more) {
        var body = new HashMap<String, Object>(more);
        body.put("username", name);
        body.put("password", password);
        return api.post("api/v2/login", body);
    }

    /** The one first admin, made by the set-up code. */
    synchronized Person admin() {
        if (adminName == null && api.get("api/v2/policy").at("/setupNeeded").equals("true")) {
            adminName = person(setUp(SETUP_CODE, "the-first-admin")).name();
        }
        return signedIn("the-first-admin");
    }

    Answer setUp(String code, String name) {
        try {
            Files.writeString(TestEnvironment.dataFolder().resolve("setup-code"), SETUP_CODE + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return api.post("api/v2/setup", Map.of("code", code, "username", name, "password", PASSWORD));
    }

    Person person(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isIn(200, 201);
        var token = answer.at("/accessToken");
        return new Person(
                api.withToken(token),
                answer.at("/account/id"),
                answer.at("/account/username"),
                token,
                answer.at("/refreshToken"));
    }
}
