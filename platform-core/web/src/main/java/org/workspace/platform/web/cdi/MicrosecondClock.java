package org.workspace.platform.web.cdi;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * As fine as PostgreSQL keeps times, so that what is answered now is what is read later. {@link Clock#tick} divides by
 * zero below a millisecond (JDK 17).
 */
final class MicrosecondClock extends Clock {
    private final Clock exact;

    MicrosecondClock(Clock exact) {
        this.exact = exact;
    }

    @Override
    public Instant instant() {
        return exact.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public long millis() {
        return exact.millis();
    }

    @Override
    public ZoneId getZone() {
        return exact.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MicrosecondClock(exact.withZone(zone));
    }
}
