/** Live connections: fan-out of what happens, catch-up of what was missed, and the cutting of slow readers. */
@NullMarked
package org.workspace.chat.live;

import org.jspecify.annotations.NullMarked;
