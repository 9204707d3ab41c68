/** The data folder: where it is, whether it can be used, and what the launcher keeps in it. */
@NullMarked
package org.workspace.payara.launcher.data;

import org.jspecify.annotations.NullMarked;
