/** The window around the pages: navigation, settings, account, status. */
@NullMarked
package org.workspace.client.shell;

import org.jspecify.annotations.NullMarked;
