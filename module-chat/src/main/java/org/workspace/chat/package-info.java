@NullMarked
package org.workspace.chat;

import org.jspecify.annotations.NullMarked;
