/** Links in messages: which are safe to click, and how they open. */
@NullMarked
package org.workspace.client.link;

import org.jspecify.annotations.NullMarked;
