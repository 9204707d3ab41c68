/** What a developer of a module needs: a project to begin with, and the platform's libraries to build it with. */
@NullMarked
package org.workspace.payara.launcher.sdk;

import org.jspecify.annotations.NullMarked;
