/**
 * Sessions: somebody is signed in on a machine.
 *
 * <p>Owns the tables {@code auth.session} and {@code auth.refresh_token}. A session is also the family of its refresh
 * tokens: each is used once and brings the next; one that comes back late was stolen, and ends the session.
 */
@NullMarked
package org.workspace.auth.session;

import org.jspecify.annotations.NullMarked;
