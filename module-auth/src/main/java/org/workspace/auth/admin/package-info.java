/** What admins do with other people's accounts. */
@NullMarked
package org.workspace.auth.admin;

import org.jspecify.annotations.NullMarked;
