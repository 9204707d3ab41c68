package org.workspace.sample.item;

/** What came of adding an item; {@code isNew} is false when the same request had added it before. */
public record AddedItem(ItemView item, boolean isNew) {}
