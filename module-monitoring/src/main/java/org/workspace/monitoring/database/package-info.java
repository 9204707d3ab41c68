/** The database's connections, as far as the server tells. */
@NullMarked
package org.workspace.monitoring.database;

import org.jspecify.annotations.NullMarked;
