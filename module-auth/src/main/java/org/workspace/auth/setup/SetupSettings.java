package org.workspace.auth.setup;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Key {@code workspace.setup-code-file}: null when nobody can set Workspace up from outside. */
public record SetupSettings(@Nullable Path codeFile) {}
