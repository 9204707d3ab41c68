package org.workspace.platform.web.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of the package of one API version that clients should leave it. The one place where that is said: the headers of its
 * answers and its OpenAPI document follow.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.RUNTIME)
public @interface DeprecatedApi {
    /** The day from which it is deprecated, as 2026-12-01. */
    String since();

    /** The day before which it does not go. */
    String sunset();

    /** The version to go to. */
    int successor();
}
