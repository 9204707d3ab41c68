/**
 * The local channel to a running server: HTTP on the loopback address, for whoever can read a file of the data folder.
 * It works also when no module does.
 */
@NullMarked
package org.workspace.payara.launcher.control;

import org.jspecify.annotations.NullMarked;
