/**
 * What modules share at run time: one copy, on the runtime's library path.
 *
 * <p>Plain Java only: beans and entities here would not be discovered or woven. Nothing here may hold on to an
 * object of a module after {@link org.workspace.platform.service.ServiceRegistry#removeAll} was called for it.
 */
@NullMarked
package org.workspace.platform;

import org.jspecify.annotations.NullMarked;
