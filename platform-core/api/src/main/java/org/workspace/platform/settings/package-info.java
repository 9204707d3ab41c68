/** What a module may be told, and in which words. */
@NullMarked
package org.workspace.platform.settings;

import org.jspecify.annotations.NullMarked;
