package org.workspace.payara.launcher.control;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Properties;
import org.workspace.payara.launcher.LaunchFailure;
import org.workspace.payara.launcher.data.OwnerOnly;
import org.workspace.payara.launcher.data.Secret;

/**
 * Where the channel is and the secret that opens it, for one run of the server. In a file that only the owner of the data
 * folder may read.
 */
record ControlAddress(URI url, String token) {
    static ControlAddress of(int port) {
        return new ControlAddress(URI.create("http://127.0.0.1:" + port + "/"), Secret.random());
    }

    /** @throws LaunchFailure when no server runs on that data folder, or it is somebody else's */
    static ControlAddress read(Path file) {
        try {
            var properties = new Properties();
            properties.load(new StringReader(Files.readString(file)));
            return new ControlAddress(URI.create(properties.getProperty("url")), properties.getProperty("token"));
        } catch (NoSuchFileException e) {
            throw noServer(file, e);
        } catch (IOException | RuntimeException e) {
            throw new LaunchFailure(
                    "%s cannot be read: run this as the account that runs the server.".formatted(file), e);
        }
    }

    static LaunchFailure noServer(Path file, Exception reason) {
        return new LaunchFailure(
                "No Workspace runs on the data folder %s: start it, or name its folder with --data."
                        .formatted(file.toAbsolutePath().getParent()),
                reason);
    }

    void write(Path file) throws IOException {
        OwnerOnly.write(file, "url=%s%ntoken=%s%n".formatted(url, token));
    }
}
