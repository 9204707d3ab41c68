/**
 * Chat: rooms, the messages in them, and who is here.
 *
 * <p>Owns the schema {@code chat}, the paths {@code /chat/api/**} and {@code /chat/ws/**} and the configuration keys
 * {@code chat.*}. Knows the platform and nothing else.
 */
@NullMarked
package org.workspace.chat;

import org.jspecify.annotations.NullMarked;
