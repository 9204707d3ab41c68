/** Who is here now, counted by account and not by connection. */
@NullMarked
package org.workspace.chat.presence;

import org.jspecify.annotations.NullMarked;
