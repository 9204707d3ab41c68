package org.workspace.payara.launcher.server;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.workspace.payara.launcher.database.Database;

/**
 * The connections all modules share as {@code jdbc/workspace}. Statements are prepared and cached by the driver.
 *
 * @param least kept open while idle
 * @param most together with those of a second node, below the built-in server's 60
 */
record Pool(Database database, int least, int most) {
    static Pool of(Database database) {
        return new Pool(database, 4, 40);
    }

    /** In the form of Payara's {@code --property}, where colon, equals sign and backslash separate. */
    String properties() {
        var properties = new TreeMap<>(Map.of(
                "url", database.url(),
                "user", database.user(),
                "password", database.password(),
                "applicationName", "workspace",
                "tcpKeepAlive", "true"));
        return properties.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue().replaceAll("([\\\\:=])", "\\\\$1"))
                .collect(Collectors.joining(":"));
    }
}
