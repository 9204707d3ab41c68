package org.workspace.client.chat;

import java.util.UUID;

/** Somebody in the room. */
public record Person(UUID id, String name, boolean away) {}
