/** What the modules tell of themselves, gathered, and what this one tells. */
@NullMarked
package org.workspace.monitoring.statistics;

import org.jspecify.annotations.NullMarked;
