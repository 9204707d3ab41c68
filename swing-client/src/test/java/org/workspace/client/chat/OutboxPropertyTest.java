package org.workspace.client.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.workspace.client.chat.Frames.Message;

/** Whatever the network and the power supply do, a text is in the room once and in order. */
class OutboxPropertyTest {
    /** A server that reads so seldom that the client gives up in between would never be reached. */
    private static final Duration SHORTER_THAN_ANY_PATIENCE = Duration.ofSeconds(5);

    enum Step {
        TYPE,
        OTHER_WRITES,
        SERVER_READS,
        CLIENT_READS,
        DOUBLE_FRAME,
        SWAP_FRAMES,
        CUT,
        SERVER_AWAY,
        SERVER_BACK,
        WAIT,
        RETRY_NOW,
        KILL,
        KILL_WHILE_WRITING
    }

    @Provide
    Arbitrary<List<Step>> lives() {
        return Arbitraries.frequency(
                        Tuple.of(4, Step.TYPE),
                        Tuple.of(2, Step.OTHER_WRITES),
                        Tuple.of(8, Step.SERVER_READS),
                        Tuple.of(8, Step.CLIENT_READS),
                        Tuple.of(2, Step.DOUBLE_FRAME),
                        Tuple.of(3, Step.SWAP_FRAMES),
                        Tuple.of(2, Step.CUT),
                        Tuple.of(1, Step.SERVER_AWAY),
                        Tuple.of(2, Step.SERVER_BACK),
                        Tuple.of(2, Step.WAIT),
                        Tuple.of(2, Step.RETRY_NOW),
                        Tuple.of(1, Step.KILL),
                        Tuple.of(1, Step.KILL_WHILE_WRITING))
                .list()
                .ofMinSize(5)
                .ofMaxSize(120);
    }

    @Property(tries = 250)
    void everyTextLeavesOnceInOrderAndIsShownOnce(@ForAll("lives") List<Step> life) throws Exception {
        var folder = Files.createTempDirectory("desk");
        try {
            live(life, new Desk(folder, new FakeServer()));
        } finally {
            delete(folder);
        }
    }

    private static void live(List<Step> life, Desk desk) throws Exception {
        var typed = new ArrayList<String>();
        for (var step : life) {
            step(step, desk, typed);
            nothingTwice(desk);
        }
        settle(desk);
        assertThat(mine(desk.server)).isEqualTo(typed);
        assertThat(desk.texts())
                .isEqualTo(desk.server.stored.stream().map(Message::text).toList());
        assertThat(desk.state.lines()).allMatch(line -> line.delivery() == Delivery.SENT);
    }

    private static void step(Step step, Desk desk, List<String> typed) throws Exception {
        var server = desk.server;
        switch (step) {
            case TYPE -> {
                typed.add("text " + typed.size());
                desk.conversation.send(typed.get(typed.size() - 1));
            }
            case OTHER_WRITES -> server.post("robin " + server.stored.size());
            case SERVER_READS -> server.serverReads();
            case CLIENT_READS -> server.clientReads();
            case DOUBLE_FRAME -> server.doubleNextFrame();
            case SWAP_FRAMES -> server.swapNextFrames();
            case CUT -> server.cut();
            case SERVER_AWAY -> {
                server.reachable = false;
                server.cut();
            }
            case SERVER_BACK -> server.reachable = true;
            case WAIT -> desk.time.advance(Duration.ofSeconds(16));
            case RETRY_NOW -> desk.conversation.reconnectNow();
            case KILL -> restart(desk, "");
            case KILL_WHILE_WRITING -> restart(desk, "1f2e3d4c {\"is\":\"typed\",\"id\":\"0");
        }
    }

    private static void restart(Desk desk, String torn) throws Exception {
        desk.kill(torn);
        desk.start();
    }

    private static void nothingTwice(Desk desk) {
        assertThat(desk.state.lines()).extracting(ChatLine::id).doesNotHaveDuplicates();
        assertThat(desk.state.lines())
                .filteredOn(line -> line.sequence() > 0)
                .extracting(ChatLine::sequence)
                .isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(mine(desk.server)).doesNotHaveDuplicates();
    }

    private static void settle(Desk desk) {
        desk.server.reachable = true;
        for (var turn = 0; turn < 30; turn++) {
            desk.server.settle();
            desk.time.advance(SHORTER_THAN_ANY_PATIENCE);
        }
        desk.server.settle();
    }

    private static List<String> mine(FakeServer server) {
        return server.stored.stream()
                .filter(message -> message.author().id().equals(FakeServer.ALEX.id()))
                .map(Message::text)
                .toList();
    }

    private static void delete(Path folder) throws Exception {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
