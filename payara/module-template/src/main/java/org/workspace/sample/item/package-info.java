/** Items: what they are, where they are kept, and what can be done with them. */
@NullMarked
package org.workspace.sample.item;

import org.jspecify.annotations.NullMarked;
