/**
 * A private PostgreSQL, run as a child process from the binaries on the class path.
 *
 * <p>{@link org.workspace.payara.postgres.EmbeddedPostgres} is the only way in.
 */
@NullMarked
package org.workspace.payara.postgres;

import org.jspecify.annotations.NullMarked;
