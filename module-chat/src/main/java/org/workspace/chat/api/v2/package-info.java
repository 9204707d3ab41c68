/** The REST API of the chat. */
@NullMarked
package org.workspace.chat.api.v2;

import org.jspecify.annotations.NullMarked;
