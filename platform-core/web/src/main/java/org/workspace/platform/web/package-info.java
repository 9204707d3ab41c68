@NullMarked
package org.workspace.platform.web;

import org.jspecify.annotations.NullMarked;
