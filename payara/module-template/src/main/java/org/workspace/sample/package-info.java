/**
 * Sample: a list of items.
 *
 * <p>Owns the schema {@code sample}, the paths {@code /sample/api/**} and the configuration keys {@code sample.*}. Knows
 * the platform and nothing else.
 */
@NullMarked
package org.workspace.sample;

import org.jspecify.annotations.NullMarked;
