package org.workspace.client.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workspace.client.connection.Link;
import org.workspace.client.connection.ProblemKey;

class ConversationTest {
    private final FakeServer server = new FakeServer();
    private Desk desk;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws Exception {
        desk = new Desk(folder, server);
    }

    @Test
    void aTextIsShownAsWaitingUntilTheServerHasStoredIt() {
        desk.conversation.send("  hello  ");
        assertThat(desk.state.lines()).extracting(ChatLine::delivery).containsExactly(Delivery.WAITING);
        server.settle();
        assertThat(desk.state.lines()).extracting(ChatLine::delivery).containsExactly(Delivery.SENT);
        assertThat(desk.texts()).containsExactly("hello");
    }

    @Test
    void theSameTextTwiceIsTwoMessages() {
        desk.conversation.send("again");
        desk.conversation.send("again");
        server.settle();
        assertThat(desk.texts()).containsExactly("again", "again");
        assertThat(server.stored).hasSize(2);
    }

    @Test
    void aBlankTextIsNotSent() {
        desk.conversation.send(" \n\t ");
        assertThat(desk.state.lines()).isEmpty();
    }

    @Test
    void whatTheServerRefusesIsMarkedAndDoesNotHoldBackTheNext() {
        desk.conversation.send("forbidden");
        desk.conversation.send("allowed");
        server.settle();
        assertThat(desk.texts()).containsExactly("allowed", "forbidden");
        var refused = desk.state.lines().get(1);
        assertThat(refused.delivery()).isEqualTo(Delivery.REFUSED);
        assertThat(refused.refusal().key()).isEqualTo(ProblemKey.INVALID_INPUT);
        desk.conversation.discard(refused.id());
        assertThat(desk.texts()).containsExactly("allowed");
    }

    @Test
    void aRefusalIsRememberedAfterARestart() throws Exception {
        desk.conversation.send("forbidden");
        server.settle();
        desk.kill("");
        desk.start();
        server.settle();
        assertThat(desk.state.lines()).extracting(ChatLine::delivery).containsExactly(Delivery.REFUSED);
    }

    @Test
    void aTextThatIsTooLongIsRefusedWithoutAskingTheServer() {
        server.settle();
        desk.conversation.send("x".repeat(21));
        server.settle();
        assertThat(desk.state.lines().get(0).refusal().key()).isEqualTo(ProblemKey.MESSAGE_TOO_LONG);
        assertThat(desk.state.lines().get(0).refusal().arguments()).containsExactly(20);
        assertThat(server.received).doesNotContain("message.send");
    }

    @Test
    void whenAskedToWaitItWaitsAndSendsTheSameAgain() throws Exception {
        server.settle();
        desk.conversation.send("patience");
        server.say("{\"type\":\"error\",\"code\":\"rate-limited\",\"clientId\":\"%s\"}"
                .formatted(desk.state.lines().get(0).id()));
        server.clientReads();
        desk.time.advance(Duration.ofSeconds(2));
        server.settle();
        assertThat(server.received.stream().filter("message.send"::equals)).hasSize(2);
        assertThat(server.stored).hasSize(1);
        assertThat(desk.state.lines()).extracting(ChatLine::delivery).containsExactly(Delivery.SENT);
    }

    /** The server counts frames before it reads them, and then cannot say which one it means. */
    @Test
    void whenAskedToWaitWithoutSayingForWhatItSendsAgainToo() throws Exception {
        server.settle();
        desk.conversation.send("patience");
        server.say("{\"type\":\"error\",\"code\":\"rate-limited\"}");
        server.clientReads();
        desk.time.advance(Duration.ofSeconds(2));
        server.settle();
        assertThat(server.received.stream().filter("message.send"::equals)).hasSize(2);
        assertThat(server.opened).isEqualTo(1);
    }

    @Test
    void controlCharactersFromAPasteAreLeftOut() {
        server.settle();
        desk.conversation.send("a\u0000b\r\nc\td\u001b[31m");
        server.settle();
        assertThat(desk.texts()).containsExactly("ab\nc\td[31m");
    }

    @Test
    void aSkippedNumberIsAskedFor() {
        server.settle();
        server.post("one");
        server.settle();
        server.post("two");
        server.post("three");
        server.swapNextFrames();
        server.settle();
        assertThat(desk.texts()).containsExactly("one", "two", "three");
        assertThat(server.received.stream().filter("resume"::equals)).hasSize(2);
    }

    @Test
    void aDeletedMessageLeavesNoEndlessQuestion() {
        server.post("one");
        server.settle();
        server.cut();
        server.post("two");
        server.post("three");
        server.delete(2);
        desk.conversation.reconnectNow();
        server.settle();
        assertThat(desk.texts()).containsExactly("one", "three");
        server.post("four");
        server.settle();
        assertThat(desk.texts()).containsExactly("one", "three", "four");
        assertThat(server.received.stream().filter("resume"::equals)).hasSize(2);
    }

    @Test
    void whatWasMissedComesAfterReconnecting() {
        server.post("before");
        server.settle();
        server.cut();
        assertThat(desk.state.link()).isEqualTo(Link.CONNECTING);
        server.post("missed");
        desk.conversation.reconnectNow();
        server.settle();
        assertThat(desk.state.link()).isEqualTo(Link.ONLINE);
        assertThat(desk.texts()).containsExactly("before", "missed");
    }

    @Test
    void whenTooMuchWasMissedItStartsFromTheLatestPage() {
        server.settle();
        server.cut();
        IntStream.rangeClosed(1, 120).forEach(number -> server.post("m" + number));
        server.resumeLimit = 30;
        desk.conversation.reconnectNow();
        server.settle();
        assertThat(desk.texts()).hasSizeGreaterThanOrEqualTo(50).endsWith("m119", "m120");
        desk.conversation.loadOlder();
        desk.conversation.loadOlder();
        assertThat(desk.texts()).hasSize(120).startsWith("m1", "m2");
        assertThat(desk.state.atStart()).isTrue();
    }

    /** Nor does it ask again and again: each answer, refused at once, would lead to the next question. */
    @Test
    void nothingOlderIsAskedForWhileOffline() {
        IntStream.rangeClosed(1, 120).forEach(number -> server.post("m" + number));
        server.settle();
        assertThat(desk.state.atStart()).isFalse();
        var shown = desk.texts();
        server.reachable = false;
        server.cut();
        desk.conversation.loadOlder();
        assertThat(desk.state.loadingOlder()).isFalse();
        assertThat(desk.texts()).isEqualTo(shown);
    }

    @Test
    void connectingAgainNeverGivesUp() {
        server.settle();
        server.reachable = false;
        server.cut();
        desk.time.advance(Duration.ofDays(1));
        assertThat(desk.state.link()).isEqualTo(Link.OFFLINE);
        assertThat(server.opened).isGreaterThan(2_880);
        server.reachable = true;
        desk.time.advance(Duration.ofSeconds(30));
        server.settle();
        assertThat(desk.state.link()).isEqualTo(Link.ONLINE);
    }

    @Test
    void aServerThatSaysNothingAnyMoreIsLeft() {
        server.settle();
        desk.time.advance(Duration.ofMinutes(5));
        assertThat(server.opened).isEqualTo(1);
        server.silent = true;
        desk.time.advance(Duration.ofSeconds(36));
        assertThat(server.opened).isGreaterThan(1);
    }

    @Test
    void othersMessagesAreUnreadUntilSomebodyLooks() {
        server.post("old");
        server.say("{\"type\":\"read\",\"room\":\"general\",\"sequence\":1}");
        server.settle();
        server.post("new");
        server.post("newer");
        server.settle();
        assertThat(desk.state.unread()).isEqualTo(2);
        assertThat(desk.state.firstUnread()).isEqualTo(2);
        assertThat(desk.arrivals).extracting(ChatLine::text).containsExactly("new", "newer");

        desk.conversation.visible(true);
        assertThat(desk.state.unread()).isZero();
        assertThat(desk.state.firstUnread()).isEqualTo(2);
        desk.time.advance(Duration.ofSeconds(1));
        server.settle();
        assertThat(server.lastRead).isEqualTo(3);
    }

    @Test
    void whatArrivesWhileLookingIsReadWithoutASeparator() {
        desk.conversation.visible(true);
        server.settle();
        server.post("now");
        server.settle();
        assertThat(desk.state.unread()).isZero();
        assertThat(desk.state.firstUnread()).isZero();
        assertThat(desk.arrivals).isEmpty();
    }

    @Test
    void whatArrivesBelowWhatIsInViewIsNotReadYet() {
        desk.conversation.visible(true);
        desk.conversation.following(false);
        server.settle();
        server.post("further down");
        server.settle();
        assertThat(desk.state.unread()).isEqualTo(1);
        assertThat(desk.state.firstUnread()).isEqualTo(1);
        assertThat(desk.arrivals).isEmpty();

        desk.conversation.following(true);
        assertThat(desk.state.unread()).isZero();
        desk.time.advance(Duration.ofSeconds(1));
        server.settle();
        assertThat(server.lastRead).isEqualTo(1);
    }

    @Test
    void whatWasReadJustBeforeTheConnectionBrokeIsToldAfterwards() {
        desk.conversation.visible(true);
        server.settle();
        server.post("read at once");
        server.settle();
        server.cut();
        desk.conversation.visible(false);
        desk.conversation.reconnectNow();
        server.settle();
        desk.time.advance(Duration.ofSeconds(1));
        server.settle();
        assertThat(server.lastRead).isEqualTo(1);
    }

    @Test
    void afterAnOutageOnlyWhatOthersWroteBelowTheViewIsCounted() {
        desk.conversation.visible(true);
        desk.conversation.following(false);
        server.settle();
        server.cut();
        desk.conversation.send("mine");
        server.post("one");
        server.post("two");
        desk.conversation.reconnectNow();
        server.settle();
        assertThat(desk.texts()).containsExactly("one", "two", "mine");
        assertThat(desk.state.unread()).isEqualTo(2);
        assertThat(desk.state.firstUnread()).isEqualTo(1);
        desk.conversation.following(true);
        assertThat(desk.state.unread()).isZero();
        desk.time.advance(Duration.ofSeconds(1));
        server.settle();
        assertThat(server.lastRead).isEqualTo(3);
    }

    @Test
    void whoeverLooksAtTheNewestSeesNoCountWhileCatchingUp() {
        desk.conversation.visible(true);
        server.settle();
        server.cut();
        server.post("one");
        server.post("two");
        desk.unread.clear();
        desk.conversation.reconnectNow();
        server.settle();
        assertThat(desk.texts()).containsExactly("one", "two");
        assertThat(desk.unread).isNotEmpty().containsOnly(0);
        assertThat(desk.state.firstUnread()).isEqualTo(1);
    }

    @Test
    void whatWasReadIsToldWhenTheClientEnds() throws Exception {
        desk.conversation.visible(true);
        server.settle();
        server.post("read at once");
        server.settle();
        desk.conversation.close();
        assertThat(server.lastFrame()).contains("\"read\"").contains("\"sequence\":1");
    }

    @Test
    void ownMessagesAreNeverUnread() {
        server.settle();
        desk.conversation.send("mine");
        server.settle();
        assertThat(desk.state.unread()).isZero();
    }

    @Test
    void readingOnAnotherMachineCountsHereToo() {
        server.settle();
        server.post("new");
        server.say("{\"type\":\"read\",\"room\":\"general\",\"sequence\":1}");
        server.settle();
        assertThat(desk.state.unread()).isZero();
    }

    @Test
    void typingIsToldAtMostEveryThreeSeconds() {
        server.settle();
        for (var key = 0; key < 50; key++) {
            desk.conversation.draftChanged("h" + key);
            desk.time.advance(Duration.ofMillis(100));
        }
        server.settle();
        assertThat(server.received.stream().filter("typing"::equals)).hasSize(2);
    }

    @Test
    void whoeverIsNotHeardOfAgainHasStoppedTyping() {
        server.settle();
        server.say(
                "{\"type\":\"typing\",\"room\":\"general\",\"typing\":true,\"account\":{\"id\":\"%s\",\"name\":\"Robin\"}}"
                        .formatted(FakeServer.ROBIN.id()));
        server.settle();
        assertThat(desk.state.typing()).containsExactly("Robin");
        desk.time.advance(Duration.ofSeconds(7));
        assertThat(desk.state.typing()).isEmpty();
    }

    @Test
    void presenceIsWhatTheServerCounts() {
        server.settle();
        assertThat(desk.state.presentCount()).isEqualTo(2);
        assertThat(desk.state.present()).containsExactly(new Person(FakeServer.ROBIN.id(), "Robin", true));
        server.say("{\"type\":\"presence\",\"count\":1,\"left\":[\"%s\"]}".formatted(FakeServer.ROBIN.id()));
        server.settle();
        assertThat(desk.state.presentCount()).isEqualTo(1);
        server.cut();
        assertThat(desk.state.presentCount()).isZero();
    }

    @Test
    void whenThereAreTooManyToNameNobodyWhoMayHaveLeftIsShown() {
        server.settle();
        server.say("{\"type\":\"presence\",\"count\":201,\"joined\":[],\"left\":[],\"changed\":[],\"complete\":false}");
        server.settle();
        assertThat(desk.state.presentCount()).isEqualTo(201);
        assertThat(desk.state.present()).isEmpty();
    }

    @Test
    void aDraftSurvivesAKill() throws Exception {
        server.settle();
        desk.conversation.draftChanged("half a thou");
        desk.time.advance(Duration.ofSeconds(1));
        desk.kill("");
        desk.start();
        assertThat(desk.state.draft()).isEqualTo("half a thou");
        desk.conversation.send("half a thought");
        assertThat(desk.state.draft()).isEmpty();
    }

    @Test
    void aDraftIsKeptWhileTypingGoesOn() throws Exception {
        for (var text = new StringBuilder("h"); text.length() < 20; text.append('a')) {
            desk.conversation.draftChanged(text.toString());
            desk.time.advance(Duration.ofMillis(300));
        }
        desk.kill("");
        desk.start();
        assertThat(desk.state.draft()).hasSizeGreaterThan(10);
    }

    @Test
    void whoeverAsksSeesTheDraftAsItIsNow() {
        desk.conversation.draftChanged("half");
        assertThat(desk.conversation.state().draft()).isEqualTo("half");
    }

    @Test
    void anotherNameIsIntroducedAtOnceAndLosesNothing() {
        server.settle();
        desk.conversation.send("under the old name");
        desk.conversation.renamed("Sacha");
        assertThat(server.opened).isEqualTo(2);
        assertThat(desk.state.lines()).extracting(line -> line.author().name()).containsExactly("Sacha");
        server.settle();
        assertThat(desk.state.link()).isEqualTo(Link.ONLINE);
        assertThat(desk.texts()).containsExactly("under the old name");
        assertThat(server.stored).hasSize(1);
        desk.conversation.renamed("Sacha");
        assertThat(server.opened).isEqualTo(2);
    }

    @Test
    void aFrameOfAnotherTimeIsSkipped() {
        server.settle();
        server.say("{\"type\":\"from.the.future\",\"x\":1}");
        server.say("not even JSON");
        server.post("still here");
        server.settle();
        assertThat(desk.texts()).containsExactly("still here");
        assertThat(desk.state.link()).isEqualTo(Link.ONLINE);
    }
}
