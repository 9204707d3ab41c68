/** Health checks every module has. */
@NullMarked
package org.workspace.platform.web.health;

import org.jspecify.annotations.NullMarked;
