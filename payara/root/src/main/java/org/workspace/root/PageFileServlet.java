package org.workspace.root;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Objects;

/** What the pages load: each file has a mapping of its own, so no path can lead to anything else. */
public class PageFileServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var name = request.getServletPath().substring("/root/".length());
        response.setContentType(name.endsWith(".css") ? "text/css; charset=UTF-8" : "image/svg+xml");
        response.setHeader("Cache-Control", "max-age=3600");
        try (var content = Objects.requireNonNull(getClass().getResourceAsStream(name), name)) {
            content.transferTo(response.getOutputStream());
        }
    }
}
