/** Colours, fonts and the choice between light and dark. */
@NullMarked
package org.workspace.client.theme;

import org.jspecify.annotations.NullMarked;
