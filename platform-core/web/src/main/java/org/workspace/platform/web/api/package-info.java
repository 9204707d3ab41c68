/** What every API version of every module registers with JAX-RS. */
@NullMarked
package org.workspace.platform.web.api;

import org.jspecify.annotations.NullMarked;
