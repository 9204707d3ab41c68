package org.workspace.auth.upkeep;

import java.time.Duration;

/** Key {@code auth.session.renewal-interval}. */
public record UpkeepSettings(Duration renewalInterval) {}
