package org.workspace.auth.api.v2;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workspace.auth.session.SessionView;

/** A sign-in on a machine, on the wire. */
@Schema(name = "Session")
public record SessionJson(
        @Schema(example = "0199f0a2-6f3e-7c11-9d0c-1f2e3d4c5b6a", required = true)
        UUID id,

        @Schema(example = "Atelier 3", required = true) String machineName,
        @Schema(example = "192.168.1.20", required = true) String address,

        @Schema(example = "Workspace/4.0.0", required = true)
        String client,

        @Schema(example = "2026-11-23T09:12:00Z", required = true)
        Instant startedAt,

        @Schema(example = "2026-11-23T09:20:00Z", required = true)
        Instant lastSeenAt,

        @Schema(description = "Whether it is the one that asks.", required = true)
        boolean current) {

    static SessionJson of(SessionView session, UUID current) {
        return new SessionJson(
                session.id(),
                session.machineName(),
                session.address(),
                session.client(),
                session.startedAt(),
                session.lastSeenAt(),
                session.id().equals(current));
    }

    /** All open sessions of an account: there are few, so one page holds them. */
    @Schema(name = "Sessions")
    public record Sessions(
            @Schema(required = true) List<SessionJson> items,

            @Schema(description = "Always null.", example = "null", nullable = true) @Nullable String next) {
        static Sessions of(List<SessionView> sessions, UUID current) {
            return new Sessions(
                    sessions.stream()
                            .map(session -> SessionJson.of(session, current))
                            .toList(),
                    null);
        }
    }
}
