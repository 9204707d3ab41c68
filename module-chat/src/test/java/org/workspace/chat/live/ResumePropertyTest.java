package org.workspace.chat.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ResumePropertyTest {
    /** What may happen while a client catches up, in any order. */
    enum Step {
        STORE,
        ANNOUNCE,
        ANNOUNCE_NEWEST,
        WORK,
        READ_ONE,
        READ_MANY,
        FLOW
    }

    @Property(tries = 2000)
    void eachMessageIsGivenOnceAndInOrderHoweverResumeAndFlowInterleave(
            @ForAll @IntRange(max = 40) int alreadyThere,
            @ForAll @IntRange(max = 40) int known,
            @ForAll @Size(max = 80) List<Step> steps) {
        var fixture = new Fixture(alreadyThere, 1000);
        var outlet = new FakeOutlet();
        var connection = Fixture.connection(outlet, 1_000_000);
        long after = Math.min(known, alreadyThere);
        fixture.room.join(connection);
        fixture.room.resume(connection, after);

        for (var step : steps) take(step, fixture, connection, outlet);
        fixture.announce();
        fixture.settle(outlet);

        assertThat(messages(outlet))
                .containsExactlyElementsOf(LongStream.rangeClosed(after + 1, fixture.size())
                        .boxed()
                        .toList());
        assertThat(outlet.received())
                .filteredOn(text -> text.startsWith("resumed"))
                .hasSize(1);
    }

    @Property(tries = 2000)
    void aResumeThatComesLateGivesEachMessageOnceAndTheMissedOnesInOrder(
            @ForAll @IntRange(max = 40) int alreadyThere,
            @ForAll @IntRange(max = 40) int known,
            @ForAll @Size(max = 40) List<Step> before,
            @ForAll @Size(max = 40) List<Step> afterwards) {
        var fixture = new Fixture(alreadyThere, 1000);
        var outlet = new FakeOutlet();
        var connection = Fixture.connection(outlet, 1_000_000);
        long after = Math.min(known, alreadyThere);
        fixture.room.join(connection);

        for (var step : before) take(step, fixture, connection, outlet);
        fixture.room.resume(connection, after);
        for (var step : afterwards) take(step, fixture, connection, outlet);
        fixture.announce();
        fixture.settle(outlet);

        assertThat(messages(outlet))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(after + 1, fixture.size())
                        .boxed()
                        .toList());
        assertThat(jumpsBack(messages(outlet)))
                .as("the missed ones after those given live")
                .isLessThanOrEqualTo(1);
    }

    private static long jumpsBack(List<Long> sequences) {
        return IntStream.range(1, sequences.size())
                .filter(i -> sequences.get(i) < sequences.get(i - 1))
                .count();
    }

    private static void take(Step step, Fixture fixture, Connection connection, FakeOutlet outlet) {
        switch (step) {
            case STORE -> fixture.store(1);
            case ANNOUNCE -> fixture.announce();
            case ANNOUNCE_NEWEST -> fixture.announceNewest();
            case WORK -> fixture.work();
            case READ_ONE -> outlet.read(1);
            case READ_MANY -> outlet.read(50);
            case FLOW -> fixture.room.flow(connection);
        }
    }

    private static List<Long> messages(FakeOutlet outlet) {
        return outlet.received().stream()
                .filter(text -> Character.isDigit(text.charAt(0)))
                .map(Long::valueOf)
                .toList();
    }
}
