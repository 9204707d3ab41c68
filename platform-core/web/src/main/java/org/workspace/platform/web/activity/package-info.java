/** Business facts, written in the transaction of the change. */
@NullMarked
package org.workspace.platform.web.activity;

import org.jspecify.annotations.NullMarked;
