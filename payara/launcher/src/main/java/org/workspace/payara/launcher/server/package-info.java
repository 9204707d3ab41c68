/** Payara Micro inside this process, and the modules deployed on it. */
@NullMarked
package org.workspace.payara.launcher.server;

import org.jspecify.annotations.NullMarked;
