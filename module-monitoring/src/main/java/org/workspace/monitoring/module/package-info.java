/** The modules of the server, for administrators. */
@NullMarked
package org.workspace.monitoring.module;

import org.jspecify.annotations.NullMarked;
