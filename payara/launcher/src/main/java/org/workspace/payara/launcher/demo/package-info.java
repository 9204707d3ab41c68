/** A believable workshop, filled in through the public API. */
@NullMarked
package org.workspace.payara.launcher.demo;

import org.jspecify.annotations.NullMarked;
