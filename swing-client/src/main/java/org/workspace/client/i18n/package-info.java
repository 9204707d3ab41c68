/** Every word the client shows, in French and English. */
@NullMarked
package org.workspace.client.i18n;

import org.jspecify.annotations.NullMarked;
