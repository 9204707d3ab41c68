/** A module's start and stop. */
@NullMarked
package org.workspace.platform.web.module;

import org.jspecify.annotations.NullMarked;
