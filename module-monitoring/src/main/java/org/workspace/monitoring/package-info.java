@NullMarked
package org.workspace.monitoring;

import org.jspecify.annotations.NullMarked;
