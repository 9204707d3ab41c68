package org.workspace.chat.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of a room's history, oldest first.
 *
 * @param next the sequence to go on from in the same direction; null at the end
 */
public record HistoryPage(List<MessageView> items, @Nullable Long next) {}
