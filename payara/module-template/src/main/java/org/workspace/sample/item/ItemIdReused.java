package org.workspace.sample.item;

import org.workspace.platform.web.problem.DomainException;

/** The id chosen by the caller belongs to another item. */
public final class ItemIdReused extends DomainException {
    ItemIdReused() {
        super(Kind.CONFLICT, "item-id-reused", "This id already belongs to an item that is not the same.");
    }
}
