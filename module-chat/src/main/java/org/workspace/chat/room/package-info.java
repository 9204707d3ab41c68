/** Rooms: where messages are posted, each with its own sequence. */
@NullMarked
package org.workspace.chat.room;

import org.jspecify.annotations.NullMarked;
