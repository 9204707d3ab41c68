/** How JSON is read and written. */
@NullMarked
package org.workspace.platform.web.json;

import org.jspecify.annotations.NullMarked;
