package org.workspace.chat.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TypistsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final Typists typists = new Typists(Duration.ofSeconds(6));

    @Test
    void sayingItAgainIsNoNews() {
        assertThat(typists.started("general", Fixture.ALEX, NOW)).isTrue();
        assertThat(typists.started("general", Fixture.ALEX, NOW.plusSeconds(1))).isFalse();
        assertThat(typists.stopped("general", Fixture.ALEX)).isTrue();
        assertThat(typists.stopped("general", Fixture.ALEX)).isFalse();
    }

    @Test
    void whoFallsSilentIsForgotten() {
        typists.started("general", Fixture.ALEX, NOW);

        assertThat(typists.expired(NOW.plusSeconds(5))).isEmpty();
        assertThat(typists.expired(NOW.plusSeconds(6)))
                .containsExactly(new LiveEvent.Typing("general", Fixture.ALEX, false));
        assertThat(typists.expired(NOW.plusSeconds(7))).isEmpty();
    }

    @Test
    void sayingItAgainProlongsIt() {
        typists.started("general", Fixture.ALEX, NOW);
        typists.started("general", Fixture.ALEX, NOW.plusSeconds(4));

        assertThat(typists.expired(NOW.plusSeconds(8))).isEmpty();
        assertThat(typists.expired(NOW.plusSeconds(10))).hasSize(1);
    }

    @Test
    void whoLeavesWritesNowhereAnyMore() {
        typists.started("general", Fixture.ALEX, NOW);
        typists.started("workshop", Fixture.ALEX, NOW);

        assertThat(typists.left(Fixture.ALEX.id())).hasSize(2);
        assertThat(typists.left(Fixture.ALEX.id())).isEmpty();
    }
}
