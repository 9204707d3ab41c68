package org.workspace.chat.api;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.workspace.platform.session.LiveSessions;

/** Ends a session and asks for its last use as the auth module does, for tests from outside. */
@WebServlet("/test/session")
public class SessionDoor extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient Map<UUID, Instant> seen = new ConcurrentHashMap<>();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        seen.putAll(LiveSessions.shared().takeSeen());
        var last = seen.get(UUID.fromString(request.getParameter("id")));
        if (last != null) response.getWriter().print(last);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        LiveSessions.shared()
                .end(UUID.fromString(request.getParameter("id")), Instant.now().plusSeconds(900));
    }
}
