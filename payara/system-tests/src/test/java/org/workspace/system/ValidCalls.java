package org.workspace.system;

import static java.util.Map.entry;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A call of each route that succeeds when its caller may make it. One that needs an id or a body has its entry here; one
 * without either needs none.
 */
final class ValidCalls {
    private static final Map<String, String> NO_BODY = Map.of();

    private final People people;
    private final People.Person caller;
    private final ModuleOnServer module;
    private final Map<String, Supplier<Call>> calls;

    /** For one call of a person who may lose the session or the account by it. */
    ValidCalls(People people, People.Person caller, ModuleOnServer module) {
        this.people = people;
        this.caller = caller;
        this.module = module;
        this.calls = Map.ofEntries(
                entry("post /auth/api/v1/login", () -> with(credentials(signedOut()))),
                entry("post /auth/api/v1/register", () -> with(newcomer())),
                entry("post /auth/api/v2/accounts", () -> with(newcomer())),
                entry("get /auth/api/v2/accounts/{id}", () -> on(people.user().id())),
                entry("patch /auth/api/v2/accounts/{id}", () -> on(people.user().id(), Map.of("enabled", false))),
                entry(
                        "post /auth/api/v2/accounts/{id}/password-reset",
                        () -> on(people.user().id())),
                entry(
                        "get /auth/api/v2/accounts/{id}/sessions",
                        () -> on(people.user().id())),
                entry(
                        "delete /auth/api/v2/accounts/{id}/sessions",
                        () -> on(people.user().id())),
                entry("post /auth/api/v2/login", () -> with(credentials(signedOut()))),
                entry("post /auth/api/v2/logout", () -> with(Map.of("refreshToken", caller.refreshToken()))),
                entry("patch /auth/api/v2/me", () -> with(Map.of("username", People.newName("p")))),
                entry("post /auth/api/v2/me/deletion", () -> with(Map.of("password", People.PASSWORD))),
                entry("put /auth/api/v2/me/password", () -> with(passwordChange())),
                entry("delete /auth/api/v2/me/sessions/{id}", () -> on(session())),
                entry("post /auth/api/v2/password-reset", () -> with(reset(people.user()))),
                entry(
                        "post /auth/api/v2/refresh",
                        () -> with(Map.of("refreshToken", people.user().refreshToken()))),
                entry("post /auth/api/v2/register", () -> with(newcomer())),
                entry("post /auth/api/v2/setup", () -> new Call("", setUpTwice(), 409)),
                entry("post /chat/api/v1/messages", () -> with(Map.of("text", "Bonjour"))),
                entry("post /chat/api/v2/rooms/{room}/messages", () -> on("general", Map.of("text", "Bonjour"))),
                entry("get /chat/api/v2/rooms/{room}/messages", () -> on("general")),
                entry("put /chat/api/v2/rooms/{room}/read", () -> on("general", Map.of("sequence", 0))),
                entry("post /monitoring/api/v2/modules", () -> new Call("", module.notInstalled(), null)),
                entry("post /monitoring/api/v2/modules/checks", () -> new Call("", module.notInstalled(), null)),
                entry("get /monitoring/api/v2/modules/{name}", () -> on("chat")),
                entry("delete /monitoring/api/v2/modules/{name}", () -> on(module.installed())),
                entry(
                        "put /monitoring/api/v2/modules/{name}/file",
                        () -> new Call(module.installed(), module.nextVersion(), null)),
                entry("post /monitoring/api/v2/modules/{name}/start", () -> on(module.installed())),
                entry("post /monitoring/api/v2/modules/{name}/stop", () -> on(module.installed())),
                entry("post /monitoring/api/v2/modules/{name}/rollback", () -> on(module.updated())));
    }

    /**
     * What to put in the place of the path's parameter, and what to send.
     *
     * @param expected the status that it has; null for a documented success
     */
    record Call(
            String parameter,
            @Nullable Object body,
            @Nullable Integer expected) {}

    /** @throws AssertionError for a route that needs to be told what to send and is not */
    Call of(RoutesIT.Route route) {
        var call = calls.get(route.method() + " " + route.template());
        if (call != null) return call.get();
        if (route.template().contains("{") || route.needsBody()) {
            throw new AssertionError("Add what to send to " + route + " to ValidCalls");
        }
        return new Call("", null, null);
    }

    private static Call with(Map<String, ?> body) {
        return new Call("", body, null);
    }

    private static Call on(String parameter) {
        return new Call(parameter, null, null);
    }

    private static Call on(String parameter, Map<String, ?> body) {
        return new Call(parameter, body, null);
    }

    private static Map<String, String> newcomer() {
        return Map.of("username", People.newName("p"), "password", People.PASSWORD);
    }

    private static Map<String, String> credentials(People.Person person) {
        return Map.of("username", person.name(), "password", People.PASSWORD);
    }

    private People.Person signedOut() {
        var person = people.user();
        people.as(person).post("auth/api/v2/logout", NO_BODY);
        return person;
    }

    private static Map<String, String> passwordChange() {
        return Map.of("currentPassword", People.PASSWORD, "newPassword", "Another-" + UUID.randomUUID());
    }

    /** The server has its first admin by then. */
    private Map<String, String> setUpTwice() {
        return Map.of("code", "AAAA-AAAA-AAAA", "username", People.newName("p"), "password", People.PASSWORD);
    }

    private Map<String, String> reset(People.Person forgetful) {
        var code = people.as(people.admin())
                .post("auth/api/v2/accounts/" + forgetful.id() + "/password-reset", null)
                .at("/code");
        return Map.of("username", forgetful.name(), "code", code, "newPassword", "Another-" + UUID.randomUUID());
    }

    private String session() {
        return people.as(caller).get("auth/api/v2/me/sessions").at("/items/0/id");
    }
}
