package org.workspace.platform.testing.deprecated;

/** Stands for the resources of an API version that is deprecated. */
public final class OldResource {
    private OldResource() {}
}
