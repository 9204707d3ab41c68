/** The sign-in screens: they render {@code LoginState} and forward gestures. */
@NullMarked
package org.workspace.client.login.view;

import org.jspecify.annotations.NullMarked;
