@NullMarked
package org.workspace.payara.postgres;

import org.jspecify.annotations.NullMarked;
