package org.workspace.auth.signin;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workspace.auth.session.Device;
import org.workspace.auth.session.Renewal;

/**
 * Somebody wants an account.
 *
 * @param id chosen by the caller, so that repeating the request does no harm; null when the server is to choose
 * @param takeOver ends the session of another account on the machine, instead of being refused
 */
public record Registration(
        @Nullable UUID id, String username, String password, Device device, Renewal renewal, boolean takeOver) {
    SignInRequest signIn() {
        return new SignInRequest(username, password, device, renewal, takeOver);
    }
}
