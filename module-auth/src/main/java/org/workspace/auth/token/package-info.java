/**
 * Access tokens: how they are signed, and the keys to check them with.
 *
 * <p>Owns the folder {@code keys} in the data folder, which only the account that runs the server can read.
 */
@NullMarked
package org.workspace.auth.token;

import org.jspecify.annotations.NullMarked;
