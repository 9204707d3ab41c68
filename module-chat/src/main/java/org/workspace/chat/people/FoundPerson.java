package org.workspace.chat.people;

import java.util.Optional;
import org.workspace.chat.person.Person;
import org.workspace.chat.presence.Status;

/** Somebody who was found; without a status when not here. */
public record FoundPerson(Person person, Optional<Status> status) {}
