/** Finding people by name, whether they are here or not. */
@NullMarked
package org.workspace.chat.people;

import org.jspecify.annotations.NullMarked;
