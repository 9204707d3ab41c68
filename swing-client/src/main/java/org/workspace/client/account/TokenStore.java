package org.workspace.client.account;

import java.io.IOException;
import java.util.Optional;

/** Keeps one secret between two starts. Blocks: background threads only. */
interface TokenStore {
    Optional<String> load() throws IOException;

    void save(String secret) throws IOException;

    void clear() throws IOException;
}
