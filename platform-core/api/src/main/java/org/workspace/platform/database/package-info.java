/** The database that all modules share. */
@NullMarked
package org.workspace.platform.database;

import org.jspecify.annotations.NullMarked;
