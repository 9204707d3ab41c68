/** What every module bundles in its WAR. */
@NullMarked
package org.workspace.platform.web;

import org.jspecify.annotations.NullMarked;
