/** The REST API of the existing product: frozen, bug fixes only. */
@DeprecatedApi(since = "2026-12-01", sunset = "2028-12-01", successor = 2)
@NullMarked
package org.workspace.chat.api.v1;

import org.jspecify.annotations.NullMarked;
import org.workspace.platform.web.api.DeprecatedApi;
