package org.workspace.chat.presence;

import java.util.List;
import java.util.UUID;

/**
 * What is different since the previous change was announced.
 *
 * @param count how many accounts are here now
 * @param complete false while there are too many to name: then the lists are empty and names known before are stale
 */
public record PresenceChange(
        int count, List<PresentPerson> joined, List<UUID> left, List<PresentPerson> changed, boolean complete) {}
