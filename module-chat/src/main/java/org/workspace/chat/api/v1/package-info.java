/** The REST API of the existing product: frozen, bug fixes only. */
@NullMarked
package org.workspace.chat.api.v1;

import org.jspecify.annotations.NullMarked;
