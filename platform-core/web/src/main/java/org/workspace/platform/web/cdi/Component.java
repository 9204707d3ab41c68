package org.workspace.platform.web.cdi;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Singleton;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** A collaborator of a use case: one instance per module, safe for any thread. */
@Stereotype
@Singleton
@Target(TYPE)
@Retention(RUNTIME)
public @interface Component {}
