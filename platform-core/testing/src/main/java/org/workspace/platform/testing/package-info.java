@NullMarked
package org.workspace.platform.testing;

import org.jspecify.annotations.NullMarked;
