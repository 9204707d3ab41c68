package org.workspace.payara.launcher;

import picocli.CommandLine.Command;

/** The root of the command line; {@code run} is what it does without a word. */
@Command(
        name = "workspace",
        description = "The hub of a workshop: chat, agenda and reception on one server.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "[run|module]")
final class WorkspaceCommand {}
