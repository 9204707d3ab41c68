/** Lists page by page, by keyset. */
@NullMarked
package org.workspace.platform.web.paging;

import org.jspecify.annotations.NullMarked;
