package org.workspace.system;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.workspace.platform.testing.Api;
import org.workspace.platform.testing.Api.Answer;

/** Accounts for tests, made through the public API of a running Workspace. */
final class People {
    static final String PASSWORD = "Ein-langes-Wort-2026";
    private static final String FIRST_ADMIN = "first-admin";
    private static final Map<RunningWorkspace, Person> FIRST_ADMINS = new ConcurrentHashMap<>();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final RunningWorkspace server;

    People(RunningWorkspace server) {
        this.server = server;
    }

    /** Somebody signed in. */
    record Person(String id, String name, String accessToken, String refreshToken) {
        static Person of(Answer answer) {
            if (answer.status() >= 300) throw new AssertionError(answer.status() + " " + answer.body());
            return new Person(
                    answer.at("/account/id"),
                    answer.at("/account/username"),
                    answer.at("/accessToken"),
                    answer.at("/refreshToken"));
        }
    }

    Api nobody() {
        return Api.byHttp1(server.baseUrl());
    }

    Api as(Person person) {
        return nobody().withToken(person.accessToken());
    }

    static String newName(String start) {
        return start + Long.toString(System.nanoTime(), 36) + COUNT.incrementAndGet();
    }

    /** A new account with a name nobody had. */
    Person user() {
        return user(newName("p"));
    }

    Person user(String name) {
        return Person.of(nobody().post("auth/api/v2/register", Map.of("username", name, "password", PASSWORD)));
    }

    /** A new admin: made the first one with the set-up code, later ones by the first. */
    Person admin() {
        FIRST_ADMINS.computeIfAbsent(server, fresh -> setUp(fresh.setupCode()));
        var name = newName("a");
        var made = as(signIn(FIRST_ADMIN))
                .post("auth/api/v2/accounts", Map.of("username", name, "password", PASSWORD, "role", "admin"));
        if (made.status() != 201) throw new AssertionError(made.status() + " " + made.body());
        return signIn(name);
    }

    private Person setUp(String code) {
        var request = Map.of("code", code, "username", FIRST_ADMIN, "password", PASSWORD);
        return Person.of(nobody().post("auth/api/v2/setup", request));
    }

    Person signIn(String name) {
        return Person.of(
                nobody().post("auth/api/v2/login", Map.of("username", name, "password", PASSWORD, "takeOver", true)));
    }

    URI socket() {
        return URI.create("ws" + server.baseUrl().resolve("chat/ws").toString().substring("http".length()));
    }
}
