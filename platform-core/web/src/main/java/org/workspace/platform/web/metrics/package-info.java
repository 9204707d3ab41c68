/** What a module counts and measures, for whoever watches the server. */
@NullMarked
package org.workspace.platform.web.metrics;

import org.jspecify.annotations.NullMarked;
