/** What every WebSocket endpoint needs on this runtime. */
@NullMarked
package org.workspace.platform.web.websocket;

import org.jspecify.annotations.NullMarked;
