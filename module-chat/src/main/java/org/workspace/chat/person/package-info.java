/** Who speaks: what the chat keeps of an account, taken from its token. */
@NullMarked
package org.workspace.chat.person;

import org.jspecify.annotations.NullMarked;
