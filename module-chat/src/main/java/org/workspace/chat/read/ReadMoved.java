package org.workspace.chat.read;

import java.util.UUID;

/** An account has read a room up to this sequence. */
public record ReadMoved(String room, UUID accountId, long sequence) {}
