package org.workspace.chat.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.workspace.chat.person.Person;
import org.workspace.chat.presence.Presence;
import org.workspace.chat.presence.Status;
import org.workspace.platform.account.AccountDirectory;
import org.workspace.platform.account.AccountSummary;
import org.workspace.platform.service.Service;
import org.workspace.platform.service.ServiceRegistry;

class PeopleTest {
    private static final Person ALEX = new Person(UUID.randomUUID(), 1, "Alex");
    private static final Person ROBIN = new Person(UUID.randomUUID(), 2, "Robin");
    private static final FoundPeople ALEX_ONLY =
            new FoundPeople(List.of(new FoundPerson(ALEX, Optional.of(Status.ONLINE))), false);

    private final ServiceRegistry services = new ServiceRegistry();
    private final Presence presence = new Presence(10);
    private final People people = new People(services, presence);

    @BeforeEach
    void alexArrives() {
        presence.arrive("a", ALEX, view -> {});
    }

    @Test
    void everybodyWithAnAccountIsFoundWithWhetherTheyAreHere() {
        offer("1.1", new OneDirectory());

        assertThat(people.named("", 5))
                .isEqualTo(new FoundPeople(
                        List.of(
                                new FoundPerson(ALEX, Optional.of(Status.ONLINE)),
                                new FoundPerson(ROBIN, Optional.empty())),
                        true));
    }

    @Test
    void withoutADirectoryWhoIsHereIsFoundUntilItComesBack() {
        offer("1.1", new OneDirectory());

        services.removeAll("auth");
        assertThat(people.named("", 5)).isEqualTo(ALEX_ONLY);
        assertThat(people.named("rob", 5).people()).isEmpty();

        offer("1.1", new OneDirectory());
        assertThat(people.named("", 5).complete()).isTrue();
    }

    @Test
    void aDirectoryThatCannotSearchYetIsNotAsked() {
        offer("1.0", new OneDirectory());

        assertThat(people.named("", 5)).isEqualTo(ALEX_ONLY);
    }

    @Test
    void aDirectoryThatFailsIsAsGoodAsNone() {
        offer("1.1", new OneDirectory() {
            @Override
            public List<AccountSummary> named(String part, int limit) {
                throw new IllegalStateException("stopping");
            }
        });
        assertThat(people.named("", 5)).isEqualTo(ALEX_ONLY);

        services.removeAll("auth");
        offer("1.9", new OneDirectory() {
            @Override
            public List<AccountSummary> named(String part, int limit) {
                throw new AbstractMethodError();
            }
        });
        assertThat(people.named("", 5)).isEqualTo(ALEX_ONLY);
    }

    private void offer(String version, AccountDirectory directory) {
        services.register(new Service<>("auth", AccountDirectory.class, version, directory));
    }

    private static class OneDirectory implements AccountDirectory {
        @Override
        public Optional<AccountSummary> byId(UUID id) {
            return named("", 2).stream()
                    .filter(account -> account.id().equals(id))
                    .findFirst();
        }

        @Override
        public List<AccountSummary> named(String part, int limit) {
            return List.of(account(ALEX), account(ROBIN));
        }

        private static AccountSummary account(Person person) {
            return new AccountSummary(person.id(), person.number(), person.name(), true);
        }
    }
}
