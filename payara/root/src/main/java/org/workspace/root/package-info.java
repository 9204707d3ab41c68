/**
 * The web application at {@code /}. The server gives it every request that no running module takes, so it says in the form of the
 * APIs that there is nothing, or that a module is away for a moment.
 */
@NullMarked
package org.workspace.root;

import org.jspecify.annotations.NullMarked;
