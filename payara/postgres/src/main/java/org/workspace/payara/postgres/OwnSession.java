package org.workspace.payara.postgres;

import java.util.List;

/** Ctrl-C in a terminal reaches every process of its session; the database must outlive the modules that use it. */
final class OwnSession {
    private OwnSession() {}

    static List<String> prefix() {
        return new Command(List.of("setsid", "true")).works() ? List.of("setsid") : List.of();
    }
}
