/** What happens to every HTTP request: identity, log, headers, limits. */
@NullMarked
package org.workspace.platform.web.http;

import org.jspecify.annotations.NullMarked;
