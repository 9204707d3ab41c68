package org.workspace.chat.ticket;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.workspace.chat.person.Participant;
import org.workspace.platform.web.cdi.Component;

/**
 * Tickets that were issued and not used yet.
 *
 * <p>A browser cannot send a token when it opens a WebSocket, and a token in an address ends up in logs: a ticket is
 * useless after its first use. Kept in memory: after a restart the browser asks for another. Any thread.
 */
@Component
public class Tickets {
    private final SecureRandom random = new SecureRandom();
    private final Cache<String, Participant> outstanding;
    private final TicketLimits limits;
    private final Clock clock;

    @Inject
    Tickets(TicketLimits limits, Clock clock) {
        this(limits, clock, Ticker.systemTicker());
    }

    Tickets(TicketLimits limits, Clock clock, Ticker ticker) {
        this.limits = limits;
        this.clock = clock;
        this.outstanding = Caffeine.newBuilder()
                .expireAfterWrite(limits.lifetime())
                .maximumSize(limits.outstanding())
                .ticker(ticker)
                .build();
    }

    public Ticket issue(Participant holder) {
        var bytes = new byte[24];
        random.nextBytes(bytes);
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        outstanding.put(value, holder);
        return new Ticket(value, clock.instant().plus(limits.lifetime()));
    }

    /** Who asked for the ticket; empty when it is unknown, too old or was used before. */
    public Optional<Participant> redeem(String ticket) {
        return Optional.ofNullable(outstanding.asMap().remove(ticket));
    }
}
