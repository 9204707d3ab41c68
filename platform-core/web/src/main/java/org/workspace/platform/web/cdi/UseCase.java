package org.workspace.platform.web.cdi;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.workspace.platform.web.problem.DomainException;

/**
 * A stateless application service: every public method is one transaction.
 *
 * <p>A {@link DomainException} rolls back unless it is annotated otherwise. {@code @Singleton} needs no client proxy,
 * hence final fields and constructor injection (ADR 003).
 */
@Stereotype
@Singleton
@Transactional
@Target(TYPE)
@Retention(RUNTIME)
public @interface UseCase {}
