package org.workspace.payara.launcher;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version in the manifest of the launcher's jar. */
final class Version implements IVersionProvider {
    static String current() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Workspace " + current()};
    }
}
