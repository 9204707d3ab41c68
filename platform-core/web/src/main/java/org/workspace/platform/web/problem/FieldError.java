package org.workspace.platform.web.problem;

/** What is wrong with one field; {@code field} is a path as in the request: {@code items[2].name}. */
public record FieldError(String field, String message) {}
