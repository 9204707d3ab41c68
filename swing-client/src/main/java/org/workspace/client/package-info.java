@NullMarked
package org.workspace.client;

import org.jspecify.annotations.NullMarked;
