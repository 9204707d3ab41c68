/** Telling the user about something while the window has not the focus. */
@NullMarked
package org.workspace.client.notify;

import org.jspecify.annotations.NullMarked;
