package org.workspace.monitoring.api.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;

/**
 * Lets browsers keep the files of the page, if they ask each time whether they are still the same: the container
 * answers by their {@code ETag}. Answers of the API stay {@code no-store}.
 */
public class PageFiles extends HttpFilter {
    @Serial
    private static final long serialVersionUID = 1;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-cache");
        chain.doFilter(request, response);
    }
}
