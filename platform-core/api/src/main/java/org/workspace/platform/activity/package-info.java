/** Business facts: who did what, on what, when and from where. */
@NullMarked
package org.workspace.platform.activity;

import org.jspecify.annotations.NullMarked;
