/** The WebSocket of the chat, and the old protocol at its side. */
@NullMarked
package org.workspace.chat.api.ws;

import org.jspecify.annotations.NullMarked;
