/** The schema of a module, brought up to date at its start. */
@NullMarked
package org.workspace.platform.web.persistence;

import org.jspecify.annotations.NullMarked;
