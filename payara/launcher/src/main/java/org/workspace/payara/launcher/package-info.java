/**
 * The command line of the server: starts the database, Payara Micro and the modules in one process.
 *
 * <p>{@code data} is the folder everything lives in, {@code database} the PostgreSQL to use, {@code server} Payara Micro
 * and the modules on it, {@code demo} the workshop that {@code --demo} fills in.
 */
@NullMarked
package org.workspace.payara.launcher;

import org.jspecify.annotations.NullMarked;
