/** One-time tickets, for browsers, which cannot send a token when they open a WebSocket. */
@NullMarked
package org.workspace.chat.ticket;

import org.jspecify.annotations.NullMarked;
