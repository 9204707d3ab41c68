package org.workspace.client.account;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workspace.client.account.AuthApi.AccountJson;
import org.workspace.client.connection.Call;
import org.workspace.client.connection.Call.Nothing;
import org.workspace.client.connection.CallFailed;
import org.workspace.client.connection.ProblemKey;

/** The auth module's routes about the account that is signed in. Blocks: background threads only. */
final class MeApi {
    private static final String ME = "/auth/api/v2/me";
    private static final String SESSIONS = ME + "/sessions";

    private final Session session;

    MeApi(Session session) {
        this.session = session;
    }

    /** The body of a password change; its strings live until they are collected, the arrays they came from no longer. */
    record PasswordChange(String currentPassword, String newPassword, boolean endOtherSessions) {}

    private record Name(String username) {}

    private record Deletion(String password) {}

    private record Sessions(@Nullable List<OpenSession> items) {}

    /** The session knows it too, and its next token will. */
    AccountView rename(String username) throws CallFailed {
        var account = session.call(Call.patch(session.server().at(ME), new Name(username), AccountJson.class));
        if (account.id() == null || account.username() == null) throw notWorkspace(ME);
        session.renamed(account.view());
        return account.view();
    }

    void changePassword(PasswordChange change) throws CallFailed {
        session.call(Call.put(session.server().at(ME + "/password"), change));
    }

    List<OpenSession> sessions() throws CallFailed {
        var items = session.call(Call.get(session.server().at(SESSIONS), Sessions.class))
                .items();
        if (items == null || !items.stream().allMatch(OpenSession::isWhole)) throw notWorkspace(SESSIONS);
        return List.copyOf(items);
    }

    /** One that has ended already is as good as ended. */
    void end(UUID id) throws CallFailed {
        try {
            session.call(Call.delete(session.server().at(SESSIONS + "/" + id)));
        } catch (CallFailed.Refused e) {
            if (!e.code().equals("session-not-found")) throw e;
        }
    }

    void endOthers() throws CallFailed {
        session.call(Call.delete(session.server().at(SESSIONS + "?others=true")));
    }

    void delete(String password) throws CallFailed {
        session.call(Call.post(session.server().at(ME + "/deletion"), new Deletion(password), Nothing.class));
    }

    private static CallFailed notWorkspace(String route) {
        return new CallFailed.Unreachable(ProblemKey.NOT_WORKSPACE, route, null);
    }
}
