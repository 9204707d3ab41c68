/** The first admin: made once, by whoever can read the set-up code on the server. */
@NullMarked
package org.workspace.auth.setup;

import org.jspecify.annotations.NullMarked;
