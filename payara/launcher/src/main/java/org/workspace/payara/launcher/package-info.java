@NullMarked
package org.workspace.payara.launcher;

import org.jspecify.annotations.NullMarked;
