/** The APIs of all modules. */
@NullMarked
package org.workspace.monitoring.apis;

import org.jspecify.annotations.NullMarked;
