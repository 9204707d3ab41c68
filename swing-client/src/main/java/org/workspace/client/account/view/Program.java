package org.workspace.client.account.view;

import java.util.List;
import java.util.regex.Pattern;
import org.workspace.client.i18n.Texts;

/** What people call the program that names itself so to the server. */
final class Program {
    private static final Pattern NAME_AND_VERSION = Pattern.compile("([\\w .-]{1,40})/([\\w.-]{1,20}).*");

    /** In this order: browsers name those they descend from, too. */
    private static final List<Browser> BROWSERS = List.of(
            new Browser("Firefox/", "Firefox"),
            new Browser("Edg/", "Edge"),
            new Browser("OPR/", "Opera"),
            new Browser("Chrome/", "Chrome"),
            new Browser("Safari/", "Safari"));

    private record Browser(String sign, String name) {}

    private Program() {}

    static String name(Texts texts, String agent) {
        for (var browser : BROWSERS) {
            if (agent.startsWith("Mozilla/") && agent.contains(browser.sign()))
                return texts.text("account.sessions.browser", browser.name());
        }
        var known = NAME_AND_VERSION.matcher(agent);
        return known.matches() ? known.group(1) + " " + known.group(2) : texts.text("account.sessions.unknown");
    }
}
