package org.workspace.chat.message;

import java.util.UUID;
import org.workspace.chat.person.Person;

/** A message on its way into the database; its text has passed {@link MessageText}. */
record NewMessage(UUID id, String room, Person author, String text) {}
