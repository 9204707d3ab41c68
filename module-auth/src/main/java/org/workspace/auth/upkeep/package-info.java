/** What happens by itself: at the start of the module, regularly, and when it stops. */
@NullMarked
package org.workspace.auth.upkeep;

import org.jspecify.annotations.NullMarked;
