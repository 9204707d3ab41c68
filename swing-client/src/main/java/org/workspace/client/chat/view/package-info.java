/** The chat: it renders {@code ChatState} and forwards gestures. */
@NullMarked
package org.workspace.client.chat.view;

import org.jspecify.annotations.NullMarked;
