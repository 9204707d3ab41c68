/** Stereotypes and the beans every module injects. */
@NullMarked
package org.workspace.platform.web.cdi;

import org.jspecify.annotations.NullMarked;
