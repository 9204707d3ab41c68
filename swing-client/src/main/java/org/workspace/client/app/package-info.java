/** What every part of the client stands on: threads, folders, settings, the one running instance. Knows no other part. */
@NullMarked
package org.workspace.client.app;

import org.jspecify.annotations.NullMarked;
