/** A module made only to try the platform on a real runtime. */
@NullMarked
package org.workspace.platform.testing.probe;

import org.jspecify.annotations.NullMarked;
