/** How the server does. */
@NullMarked
package org.workspace.monitoring.health;

import org.jspecify.annotations.NullMarked;
