/** The icons of the client and its logo. */
@NullMarked
package org.workspace.client.icon;

import org.jspecify.annotations.NullMarked;
