package org.workspace.sample.item;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workspace.platform.id.Ids;
import org.workspace.platform.web.activity.Activities;
import org.workspace.platform.web.activity.Actor;
import org.workspace.platform.web.cdi.UseCase;
import org.workspace.platform.web.paging.Cursor;
import org.workspace.platform.web.paging.Page;
import org.workspace.platform.web.problem.InvalidField;

/** What can be done with items. Each public method is one transaction. */
@UseCase
public class ItemService {
    private final Items items;
    private final ItemRules rules;
    private final Activities activities;
    private final Clock clock;

    @Inject
    ItemService(Items items, ItemRules rules, Activities activities, Clock clock) {
        this.items = items;
        this.rules = rules;
        this.activities = activities;
        this.clock = clock;
    }

    /** A page of items, the newest first. */
    public Page<ItemView> page(@Nullable Cursor cursor, int limit) {
        var rows = items.below(cursor == null ? Long.MAX_VALUE : number(cursor), limit + 1);
        return Page.of(rows.stream().map(Item::view).toList(), limit, last -> Cursor.of(last.number()));
    }

    /**
     * Adds an item and records who did it.
     *
     * @param wantedId the caller's, which makes repeating safe; null for one of ours
     */
    public AddedItem add(Actor by, @Nullable UUID wantedId, String typedName) {
        var name = rules.name(typedName);
        var id = wantedId == null ? Ids.next() : wantedId;
        items.lock(id);
        var present = items.byId(id);
        if (present.isPresent()) {
            present.get().addAgain(name);
            return new AddedItem(present.get().view(), false);
        }
        var item = new Item(id, items.nextNumber(), name, clock.instant());
        items.add(item);
        activities.record(by, "item-added", "item", id.toString(), name);
        return new AddedItem(item.view(), true);
    }

    /** A cursor is text from outside like any other. */
    private static long number(Cursor cursor) {
        try {
            return Long.parseLong(cursor.parts().get(0));
        } catch (NumberFormatException e) {
            throw new InvalidField("cursor", "is not one that this list gave");
        }
    }
}
