/** How far each account has read in each room. */
@NullMarked
package org.workspace.chat.read;

import org.jspecify.annotations.NullMarked;
