@NullMarked
package org.workspace.auth;

import org.jspecify.annotations.NullMarked;
