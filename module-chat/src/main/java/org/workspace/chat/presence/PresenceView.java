package org.workspace.chat.presence;

import java.util.List;

/**
 * Who is here.
 *
 * @param count how many accounts
 * @param accounts who they are; empty when there are too many to name
 * @param complete whether {@code accounts} names everybody
 */
public record PresenceView(int count, List<PresentPerson> accounts, boolean complete) {}
