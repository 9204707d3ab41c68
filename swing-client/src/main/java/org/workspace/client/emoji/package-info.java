/** Emoji: found in text, drawn in colour, picked by hand or typed as emoticons. */
@NullMarked
package org.workspace.client.emoji;

import org.jspecify.annotations.NullMarked;
