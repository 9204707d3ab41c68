package org.workspace.chat.people;

import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import org.workspace.chat.live.Live;
import org.workspace.chat.person.Person;
import org.workspace.chat.presence.Presence;
import org.workspace.platform.account.AccountDirectory;
import org.workspace.platform.account.AccountSummary;
import org.workspace.platform.service.ServiceQuery;
import org.workspace.platform.service.ServiceRegistry;
import org.workspace.platform.web.cdi.Component;

/**
 * Finds people to write to or to mention. Everybody with an account is found while there is an account directory; while
 * there is none, those who are here. The directory is looked up each time: its module comes and goes.
 */
@Component
public class People {
    private static final System.Logger LOG = System.getLogger(People.class.getName());
    private static final ServiceQuery<AccountDirectory> DIRECTORY =
            ServiceQuery.of(AccountDirectory.class).versions("[1.1,2.0)");

    private final ServiceRegistry services;
    private final Presence presence;

    @Inject
    People(Live live) {
        this(ServiceRegistry.shared(), live.presence());
    }

    People(ServiceRegistry services, Presence presence) {
        this.services = services;
        this.presence = presence;
    }

    /** Those with the text in their name in whatever case, by name. */
    public FoundPeople named(String part, int limit) {
        return services.find(DIRECTORY)
                .flatMap(directory -> ask(directory, part, limit))
                .map(accounts ->
                        new FoundPeople(accounts.stream().map(this::found).toList(), true))
                .orElseGet(() -> new FoundPeople(present(part, limit), false));
    }

    /** What fails is another module, which may be stopping right now: that is no failure of the chat. */
    private static Optional<List<AccountSummary>> ask(AccountDirectory directory, String part, int limit) {
        try {
            return Optional.of(directory.named(part, limit));
        } catch (RuntimeException | LinkageError e) {
            LOG.log(Level.WARNING, "The account directory did not answer", e);
            return Optional.empty();
        }
    }

    private FoundPerson found(AccountSummary account) {
        var person = new Person(account.id(), account.number(), account.username());
        return new FoundPerson(person, presence.statusOf(account.id()));
    }

    private List<FoundPerson> present(String part, int limit) {
        return presence.named(part, limit).stream()
                .map(here -> new FoundPerson(here.person(), Optional.of(here.status())))
                .toList();
    }
}
