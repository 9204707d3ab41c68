/** The API as the existing product's clients know it. Frozen: bugs are fixed, nothing is added. */
@DeprecatedApi(since = "2026-12-01", sunset = "2028-12-01", successor = 2)
@NullMarked
package org.workspace.auth.api.v1;

import org.jspecify.annotations.NullMarked;
import org.workspace.platform.web.api.DeprecatedApi;
