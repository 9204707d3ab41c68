/** Small building blocks of the screens, in the hand of the pictures. */
@NullMarked
package org.workspace.client.widget;

import org.jspecify.annotations.NullMarked;
