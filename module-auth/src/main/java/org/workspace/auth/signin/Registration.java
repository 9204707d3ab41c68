package org.workspace.auth.signin;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workspace.auth.session.Device;
import org.workspace.auth.session.Renewal;

/**
 * Somebody wants an account.
 *
 * @param id chosen by the caller, so that repeating the request does no harm; null when the server is to choose
 */
public record Registration(@Nullable UUID id, String username, String password, Device device, Renewal renewal) {
    /** Who registers on a machine sits in front of it, so that is a confirmation. */
    SignInRequest signIn() {
        return new SignInRequest(username, password, device, renewal, true);
    }
}
