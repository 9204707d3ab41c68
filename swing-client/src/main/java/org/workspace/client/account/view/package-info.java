/** The page of one's own account. */
@NullMarked
package org.workspace.client.account.view;

import org.jspecify.annotations.NullMarked;
