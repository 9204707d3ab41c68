package org.workspace.chat.presence;

import org.workspace.chat.person.Person;

/** Somebody who is here. */
public record PresentPerson(Person person, Status status) {}
