/** Forms: fields, and what is wrong with them. */
@NullMarked
package org.workspace.client.form;

import org.jspecify.annotations.NullMarked;
