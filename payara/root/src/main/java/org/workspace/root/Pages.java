package org.workspace.root;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.workspace.platform.web.problem.Problem;

/** The pages for people, in French or English as the browser prefers. Without script, and nothing in them comes from a request. */
final class Pages {
    private Pages() {}

    /** Whether a browser asks for a page. */
    static boolean wanted(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && Optional.ofNullable(request.getHeader("Accept")).orElse("").contains("text/html");
    }

    static void first(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write("first", request, response);
    }

    /** One that is not there, or one that is away and tries again by itself. */
    static void problem(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status());
        if (problem.equals(Problem.restarting())) response.setHeader("Refresh", "3");
        write(problem.code(), request, response);
    }

    private static void write(String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var language = language(request);
        var page = page(name, language).getBytes(UTF_8);
        response.setContentType("text/html; charset=UTF-8");
        response.setHeader("Content-Language", language);
        response.setHeader("Vary", "Accept, Accept-Language");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    /** The file of a page has its title in the first line, and then what stands in the frame that all share. */
    private static String page(String name, String language) {
        var text = read(name + "_" + language + ".html").split("\n", 2);
        return read("frame.html")
                .replace("{language}", language)
                .replace("{title}", text[0])
                .replace("{content}", text[1]);
    }

    /** French unless English is asked for before it, as in the client. */
    private static String language(HttpServletRequest request) {
        for (var locale : Collections.list(request.getLocales())) {
            if (locale.getLanguage().equals(Locale.FRENCH.getLanguage())) return "fr";
            if (locale.getLanguage().equals(Locale.ENGLISH.getLanguage())) return "en";
        }
        return "en";
    }

    private static String read(String name) {
        try (var content = Objects.requireNonNull(Pages.class.getResourceAsStream(name), name)) {
            return new String(content.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
