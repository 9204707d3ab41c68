/**
 * The life of modules: what a file says of itself, whether modules fit together, in which order they start and stop,
 * and what is kept of it across restarts. Knows no application server.
 */
@NullMarked
package org.workspace.payara.modules;

import org.jspecify.annotations.NullMarked;
