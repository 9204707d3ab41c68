package org.workspace.auth.signin;

import org.workspace.auth.session.Device;
import org.workspace.auth.session.Renewal;

/**
 * Somebody wants to sign in.
 *
 * @param takeOver ends the sessions that are in the way
 */
public record SignInRequest(String username, String password, Device device, Renewal renewal, boolean takeOver) {}
