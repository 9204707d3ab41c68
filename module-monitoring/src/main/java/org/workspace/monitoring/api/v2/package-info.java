/** The REST API for administrators. */
@NullMarked
package org.workspace.monitoring.api.v2;

import org.jspecify.annotations.NullMarked;
