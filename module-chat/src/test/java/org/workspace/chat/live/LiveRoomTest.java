package org.workspace.chat.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LiveRoomTest {
    private final FakeOutlet outlet = new FakeOutlet();
    private final Connection connection = Fixture.connection(outlet, 1_000_000);

    @Test
    void aNewClientIsGivenWhatIsPostedAfterItJoined() {
        var fixture = new Fixture(3, 1000);

        assertThat(fixture.room.join(connection)).isEqualTo(3);
        fixture.post(1);
        fixture.room.flow(connection);
        fixture.settle(outlet);
        fixture.post(2);
        fixture.settle(outlet);

        assertThat(outlet.received()).containsExactly("4", "5", "6");
    }

    @Test
    void resumeSendsWhatWasMissedInOrderAndThenTheFlow() {
        var fixture = new Fixture(12, 1000);
        fixture.room.join(connection);

        fixture.room.resume(connection, 4);
        fixture.work();
        fixture.post(1);
        fixture.settle(outlet);
        fixture.post(1);
        outlet.readAll();

        assertThat(outlet.received())
                .containsExactly("5", "6", "7", "8", "9", "10", "11", "12", "13", "resumed 13", "14");
    }

    @Test
    void whatWasGivenLiveIsNotSentAgainByALateResume() {
        var fixture = new Fixture(10, 1000);
        fixture.room.join(connection);
        fixture.room.flow(connection);
        fixture.post(3);

        fixture.room.resume(connection, 8);
        fixture.settle(outlet);

        assertThat(outlet.received()).containsExactly("11", "12", "13", "9", "10", "resumed 13");
    }

    @Test
    void whoMissedNothingHearsSoAtOnce() {
        var fixture = new Fixture(10, 1000);
        fixture.room.join(connection);

        fixture.room.resume(connection, 10);
        outlet.readAll();

        assertThat(outlet.received()).containsExactly("resumed 10");
    }

    @Test
    void whoClaimsToKnowTheFutureGetsItAllTheSame() {
        var fixture = new Fixture(10, 1000);
        fixture.room.join(connection);

        fixture.room.resume(connection, Long.MAX_VALUE);
        fixture.post(1);
        fixture.settle(outlet);

        assertThat(outlet.received()).containsExactly("resumed 10", "11");
    }

    @Test
    void tooMuchIsCutAndTheRestCanBeResumed() {
        var fixture = new Fixture(30, 10);
        fixture.room.join(connection);

        fixture.room.resume(connection, 0);
        fixture.settle(outlet);
        fixture.post(1);
        outlet.readAll();

        assertThat(outlet.received()).containsExactlyElementsOf(sequence(1, 10, "incomplete 10", "31"));

        fixture.room.resume(connection, 10);
        fixture.settle(outlet);
        assertThat(outlet.received()).endsWith("19", "20", "incomplete 20");
    }

    @Test
    void aMessageThatIsStoredButNotAnnouncedYetIsNotDoubled() {
        var fixture = new Fixture(5, 1000);
        fixture.room.join(connection);
        fixture.store(1);

        fixture.room.resume(connection, 3);
        fixture.settle(outlet);
        fixture.announce();
        fixture.settle(outlet);

        assertThat(outlet.received()).containsExactly("4", "5", "6", "resumed 6");
    }

    @Test
    void whatWasStoredButNeverAnnouncedComesBeforeWhatIsNewer() {
        var fixture = new Fixture(3, 1000);
        fixture.room.join(connection);
        fixture.room.flow(connection);

        fixture.store(12);
        fixture.announceNewest();
        fixture.post(1);
        outlet.readAll();

        assertThat(outlet.received()).containsExactlyElementsOf(sequence(4, 16));
    }

    @Test
    void nothingNewerIsGivenBeforeWhatIsMissingCanBeRead() {
        var fixture = new Fixture(3, 1000);
        fixture.room.join(connection);
        fixture.room.flow(connection);
        fixture.store(2);
        fixture.broken = true;

        assertThatThrownBy(fixture::announceNewest).isInstanceOf(IllegalStateException.class);
        outlet.readAll();
        assertThat(outlet.received()).isEmpty();

        fixture.broken = false;
        fixture.announceNewest();
        fixture.announceNewest();
        outlet.readAll();
        assertThat(outlet.received()).containsExactly("4", "5");
    }

    @Test
    void aSlowReaderIsGivenTheNextPageOnlyAfterTheFirstHasLeft() {
        var fixture = new Fixture(100, 1000);
        fixture.room.join(connection);

        fixture.room.resume(connection, 0);
        while (fixture.work()) continue;

        assertThat(outlet.waiting()).isEqualTo(5);
    }

    @Test
    void whoLeftIsGivenNothingMore() {
        var fixture = new Fixture(20, 1000);
        fixture.room.join(connection);
        fixture.room.resume(connection, 0);

        connection.closed();
        fixture.room.leave(connection);
        fixture.post(1);
        fixture.settle(outlet);

        assertThat(outlet.received()).isEmpty();
    }

    private static List<String> sequence(long from, long to, String... more) {
        var all = new ArrayList<>(
                LongStream.rangeClosed(from, to).mapToObj(Long::toString).toList());
        all.addAll(List.of(more));
        return all;
    }
}
