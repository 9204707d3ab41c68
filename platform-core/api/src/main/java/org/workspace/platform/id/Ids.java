package org.workspace.platform.id;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Makes identifiers: UUID version 7 (RFC 9562), so that rows made together lie together in an index. */
public final class Ids {
    private Ids() {}

    /** A new identifier, greater than those this process made before. Any thread. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }
}
