/** What modules tell of themselves to whoever watches over the server. */
@NullMarked
package org.workspace.platform.statistics;

import org.jspecify.annotations.NullMarked;
