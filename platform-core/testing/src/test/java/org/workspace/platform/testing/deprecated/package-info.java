@DeprecatedApi(since = "2023-06-30", sunset = "2024-06-01", successor = 2)
@NullMarked
package org.workspace.platform.testing.deprecated;

import org.jspecify.annotations.NullMarked;
import org.workspace.platform.web.api.DeprecatedApi;
