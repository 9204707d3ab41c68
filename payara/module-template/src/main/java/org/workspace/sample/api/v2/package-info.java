/** Version 2 of the REST API: the language of new clients. */
@NullMarked
package org.workspace.sample.api.v2;

import org.jspecify.annotations.NullMarked;
