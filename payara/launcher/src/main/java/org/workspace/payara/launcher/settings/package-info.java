/** What the server is told: where settings come from, and whether the modules understand them. */
@NullMarked
package org.workspace.payara.launcher.settings;

import org.jspecify.annotations.NullMarked;
