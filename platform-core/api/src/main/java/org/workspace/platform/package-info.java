@NullMarked
package org.workspace.platform;

import org.jspecify.annotations.NullMarked;
