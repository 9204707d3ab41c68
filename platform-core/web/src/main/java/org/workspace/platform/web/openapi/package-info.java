/** The OpenAPI document of an API version. */
@NullMarked
package org.workspace.platform.web.openapi;

import org.jspecify.annotations.NullMarked;
