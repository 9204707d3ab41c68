/** Constraints on text that people type. */
@NullMarked
package org.workspace.platform.web.validation;

import org.jspecify.annotations.NullMarked;
