package org.workspace.chat.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.workspace.chat.person.Participant;
import org.workspace.chat.person.Person;

class TicketsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Participant ALEX =
            new Participant(new Person(UUID.randomUUID(), 1, "Alex"), UUID.randomUUID());

    private final AtomicLong nanos = new AtomicLong();
    private final Tickets tickets =
            new Tickets(new TicketLimits(Duration.ofSeconds(30), 100), Clock.fixed(NOW, ZoneOffset.UTC), nanos::get);

    @Test
    void aTicketOpensOnce() {
        var ticket = tickets.issue(ALEX);

        assertThat(ticket.expiresAt()).isEqualTo(NOW.plusSeconds(30));
        assertThat(tickets.redeem(ticket.value())).contains(ALEX);
        assertThat(tickets.redeem(ticket.value())).isEmpty();
    }

    @Test
    void aTicketGrowsOld() {
        var ticket = tickets.issue(ALEX);

        nanos.addAndGet(Duration.ofSeconds(31).toNanos());

        assertThat(tickets.redeem(ticket.value())).isEmpty();
    }

    @Test
    void noTicketIsLikeAnother() {
        assertThat(tickets.issue(ALEX).value()).isNotEqualTo(tickets.issue(ALEX).value());
        assertThat(tickets.redeem("")).isEmpty();
    }
}
