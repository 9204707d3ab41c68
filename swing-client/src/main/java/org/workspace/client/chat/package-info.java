/** The conversation: the live connection, what is shown, and the outbox that survives being off-line. */
@NullMarked
package org.workspace.client.chat;

import org.jspecify.annotations.NullMarked;
