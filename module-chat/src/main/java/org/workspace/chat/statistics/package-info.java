/** What the chat tells of itself to whoever watches over the server. */
@NullMarked
package org.workspace.chat.statistics;

import org.jspecify.annotations.NullMarked;
