package org.workspace.sample.item;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ItemTest {
    private final Item item = new Item(UUID.randomUUID(), 1, "Screwdriver", Instant.EPOCH);

    @Test
    void theSameItemMayBeAddedAgain() {
        assertThatCode(() -> item.addAgain("Screwdriver")).doesNotThrowAnyException();
    }

    @Test
    void anotherItemMayNotHaveItsId() {
        assertThatThrownBy(() -> item.addAgain("Hammer")).isInstanceOf(ItemIdReused.class);
    }
}
