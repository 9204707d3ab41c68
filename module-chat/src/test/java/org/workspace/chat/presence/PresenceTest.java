package org.workspace.chat.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.workspace.chat.person.Person;
import org.workspace.platform.account.AccountNames;

class PresenceTest {
    private static final Person ALEX = new Person(UUID.randomUUID(), 1, "Alex");
    private static final Person ROBIN = new Person(UUID.randomUUID(), 2, "Robin");

    private final Presence presence = new Presence(3);

    @Test
    void somebodyWithThreeWindowsCountsOnceAndLeavesWithTheLast() {
        arrive("a", ALEX);
        arrive("b", ALEX);
        arrive("c", ALEX);
        assertThat(presence.view().count()).isEqualTo(1);

        presence.leave("a", ALEX.id());
        presence.leave("b", ALEX.id());
        assertThat(presence.view().count()).isEqualTo(1);

        presence.leave("c", ALEX.id());
        assertThat(presence.view().count()).isZero();
    }

    @Test
    void leavingTwiceCountsOnce() {
        arrive("a", ALEX);
        arrive("b", ALEX);

        presence.leave("a", ALEX.id());
        presence.leave("a", ALEX.id());

        assertThat(presence.view().count()).isEqualTo(1);
    }

    @Test
    void theNewcomerSeesWhoIsHereIncludingThemselves() {
        arrive("a", ALEX);

        assertThat(arrive("b", ROBIN).accounts())
                .extracting(present -> present.person().name())
                .containsExactly("Alex", "Robin");
    }

    @Test
    void whoIsHereIsFoundByAPartOfTheNameEvenAmongTooManyToName() {
        arrive("a", ROBIN);
        arrive("b", ALEX);
        arrive("c", new Person(UUID.randomUUID(), 3, "Alexandra"));
        arrive("d", new Person(UUID.randomUUID(), 4, "Sam"));
        presence.becomes("a", ROBIN.id(), Status.AWAY);

        assertThat(presence.view().complete()).isFalse();
        assertThat(presence.named("LEX", 5))
                .extracting(present -> present.person().name())
                .containsExactly("Alex", "Alexandra");
        assertThat(presence.named("", 2)).hasSize(2);
        assertThat(presence.statusOf(ROBIN.id())).contains(Status.AWAY);
        assertThat(presence.statusOf(UUID.randomUUID())).isEmpty();
    }

    @Test
    void whoComesAndGoesBetweenTwoAnnouncementsIsNotMentioned() {
        arrive("a", ALEX);
        presence.leave("a", ALEX.id());

        assertThat(changes()).isEmpty();
    }

    @Test
    void changesAreAnnouncedOnceAndTogether() {
        arrive("a", ALEX);
        arrive("b", ROBIN);

        assertThat(changes()).singleElement().satisfies(change -> {
            assertThat(change.count()).isEqualTo(2);
            assertThat(change.joined()).hasSize(2);
        });
        assertThat(changes()).isEmpty();

        presence.leave("a", ALEX.id());
        assertThat(changes()).singleElement().satisfies(change -> {
            assertThat(change.left()).containsExactly(ALEX.id());
            assertThat(change.count()).isEqualTo(1);
        });
    }

    @Test
    void anAccountIsAwayOnlyWhenAllItsConnectionsAre() {
        arrive("a", ALEX);
        arrive("b", ALEX);
        changes();

        presence.becomes("a", ALEX.id(), Status.AWAY);
        assertThat(changes()).isEmpty();

        presence.becomes("b", ALEX.id(), Status.AWAY);
        assertThat(changes()).singleElement().satisfies(change -> assertThat(change.changed())
                .containsExactly(new PresentPerson(ALEX, Status.AWAY)));
    }

    @Test
    void aNewNameIsAChange() {
        arrive("a", ALEX);
        changes();

        arrive("b", new Person(ALEX.id(), 1, "Alexandra"));

        assertThat(changes()).singleElement().satisfies(change -> assertThat(change.changed())
                .extracting(present -> present.person().name())
                .containsExactly("Alexandra"));
    }

    @Test
    void aNewNameOfWhoStaysIsAChange() {
        var kim = new Person(UUID.randomUUID(), 3, "Kim");
        arrive("a", kim);
        changes();

        AccountNames.shared().renamed(kim.id(), "Kimberley", Instant.now().plusSeconds(60));

        assertThat(changes()).singleElement().satisfies(change -> assertThat(change.changed())
                .extracting(present -> present.person().name())
                .containsExactly("Kimberley"));
        assertThat(changes()).isEmpty();
    }

    @Test
    void aCrowdIsCountedAndNamedAgainWhenItIsSmall() {
        arrive("a", ALEX);
        changes();
        for (int i = 0; i < 3; i++) arrive(i, new Person(new UUID(0, i), i, "Guest " + i));

        assertThat(presence.view().accounts()).isEmpty();
        assertThat(presence.view().complete()).isFalse();
        assertThat(changes()).singleElement().satisfies(change -> {
            assertThat(change.count()).isEqualTo(4);
            assertThat(change.joined()).isEmpty();
            assertThat(change.complete()).isFalse();
        });

        presence.leave(0, new UUID(0, 0));

        assertThat(changes()).singleElement().satisfies(change -> {
            assertThat(change.complete()).isTrue();
            assertThat(change.joined()).hasSize(3);
        });
    }

    private PresenceView arrive(Object connection, Person person) {
        var seen = new ArrayList<PresenceView>();
        presence.arrive(connection, person, seen::add);
        return seen.get(0);
    }

    private List<PresenceChange> changes() {
        var changes = new ArrayList<PresenceChange>();
        presence.announce(changes::add);
        return changes;
    }
}
