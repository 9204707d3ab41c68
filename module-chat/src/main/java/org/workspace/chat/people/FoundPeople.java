package org.workspace.chat.people;

import java.util.List;

/**
 * Who was found, by name.
 *
 * @param complete false when only those who are here could be searched
 */
public record FoundPeople(List<FoundPerson> people, boolean complete) {}
