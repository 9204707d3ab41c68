package org.workspace.auth.session;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import org.workspace.platform.session.LiveSessions;
import org.workspace.platform.web.activity.Activities;
import org.workspace.platform.web.activity.Actor;
import org.workspace.platform.web.cdi.Component;

/** Ends sessions in the database, and after the commit for every module. */
@Component
class SessionEnding {
    private final Activities activities;
    private final Event<SessionEnded> ended;
    private final Clock clock;

    @Inject
    SessionEnding(Activities activities, Event<SessionEnded> ended, Clock clock) {
        this.activities = activities;
        this.ended = ended;
        this.clock = clock;
    }

    void end(Actor by, Session session, EndReason reason) {
        var now = clock.instant();
        if (session.isOpen(now)) {
            activities.record(by, "session-ended", "session", session.id().toString(), reason.key());
        }
        session.end(now, reason);
        ended.fire(session.ended());
    }

    void announce(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionEnded event) {
        LiveSessions.shared().end(event.sessionId(), event.tokensExpireAt());
    }
}
