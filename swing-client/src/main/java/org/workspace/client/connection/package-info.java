/** The server as the client sees it: its address, its REST API, whether it answers. */
@NullMarked
package org.workspace.client.connection;

import org.jspecify.annotations.NullMarked;
