package org.workspace.chat.message;

/** A message that is safe in the database; {@code repeated} when it already was before this request. */
public record Posted(MessageView message, boolean repeated) {}
