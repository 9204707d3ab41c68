/** How the files of the administration page are served. */
@NullMarked
package org.workspace.monitoring.api.page;

import org.jspecify.annotations.NullMarked;
