package org.workspace.auth.admin;

import java.time.Duration;

/** Keys {@code auth.reset.*}. */
public record AdminSettings(Duration resetCodeLifetime) {}
