package org.workspace.auth.session;

import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import org.workspace.platform.session.LiveSessions;
import org.workspace.platform.web.cdi.UseCase;

/** What has to be done for sessions at the start of the module, and regularly. */
@UseCase
public class SessionUpkeep {
    private static final System.Logger LOG = System.getLogger(SessionUpkeep.class.getName());

    private final Sessions sessions;
    private final RefreshTokens refreshTokens;
    private final SeenSessions seen;
    private final SessionSettings settings;
    private final Clock clock;

    @Inject
    SessionUpkeep(
            Sessions sessions, RefreshTokens refreshTokens, SeenSessions seen, SessionSettings settings, Clock clock) {
        this.sessions = sessions;
        this.refreshTokens = refreshTokens;
        this.seen = seen;
        this.settings = settings;
        this.clock = clock;
    }

    /** Tokens of sessions that ended before a restart must not come back to life with it. */
    public void recallEnded() {
        for (var session : sessions.endedWithValidTokens(clock.instant())) {
            LiveSessions.shared().end(session.sessionId(), session.tokensExpireAt());
        }
    }

    public void renewLeases() {
        seen.renew(LiveSessions.shared().takeSeen());
    }

    public void purge() {
        var now = clock.instant();
        var tokens = refreshTokens.removeExpired(now);
        var removed = sessions.removeOver(now.minus(settings.keptAfterEnd()));
        if (tokens + removed > 0)
            LOG.log(Level.INFO, "Removed {0} old sessions and {1} refresh tokens", removed, tokens);
    }
}
