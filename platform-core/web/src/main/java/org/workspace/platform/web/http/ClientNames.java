package org.workspace.platform.web.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names the program that asks, by its {@code User-Agent}, in few words: a version of the desktop client, {@code browser}, or
 * {@code other}. Whatever callers say there are no more names than {@value #VERSIONS} and these two. Any thread.
 */
final class ClientNames {
    static final int VERSIONS = 20;

    private static final String DESKTOP = "Workspace/";
    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.-]{0,19}");
    private static final String OTHER = "other";

    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    String of(@Nullable String userAgent) {
        if (userAgent == null) return OTHER;
        if (userAgent.startsWith(DESKTOP)) return desktop(userAgent);
        return userAgent.startsWith("Mozilla/") ? "browser" : OTHER;
    }

    private String desktop(String userAgent) {
        var end = userAgent.indexOf(' ');
        var name = end < 0 ? userAgent : userAgent.substring(0, end);
        if (seen.contains(name)) return name;
        return VERSION.matcher(name.substring(DESKTOP.length())).matches() && isAdded(name) ? name : OTHER;
    }

    private synchronized boolean isAdded(String name) {
        if (seen.size() < VERSIONS) seen.add(name);
        return seen.contains(name);
    }
}
