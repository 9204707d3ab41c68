/** The API of accounts and sign-in. */
@NullMarked
package org.workspace.auth.api.v2;

import org.jspecify.annotations.NullMarked;
