/** Messages: the rule for their text, their one writer per room and their history. */
@NullMarked
package org.workspace.chat.message;

import org.jspecify.annotations.NullMarked;
