/** The PostgreSQL that the modules use: our own, or one given by its address. */
@NullMarked
package org.workspace.payara.launcher.database;

import org.jspecify.annotations.NullMarked;
