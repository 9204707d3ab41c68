package org.workspace.chat.api;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.UUID;
import org.workspace.platform.session.LiveSessions;

/** Ends a session as the auth module does, for tests from outside. */
@WebServlet("/test/end-session")
public class SessionDoor extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        LiveSessions.shared()
                .end(UUID.fromString(request.getParameter("id")), Instant.now().plusSeconds(900));
    }
}
