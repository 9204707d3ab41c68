package org.workspace.client.chat.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JFrame;
import javax.swing.JScrollBar;
import javax.swing.text.JTextComponent;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.Robot;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.workspace.client.app.UiTasks;
import org.workspace.client.chat.ChatState;
import org.workspace.client.connection.Link;
import org.workspace.client.emoji.EmojiImages;
import org.workspace.client.i18n.Language;
import org.workspace.client.i18n.Texts;
import org.workspace.client.link.LinkPolicy;
import org.workspace.client.widget.Controls;
import org.workspace.client.widget.Screen;

/** The chat as a person uses it: keys, clicks, scrolling. */
class ChatPanelIT {
    private static final Clock MORNING = Clock.fixed(Instant.parse("2026-11-23T08:17:00Z"), ZoneId.of("Europe/Paris"));

    private final RecordedChat chat = new RecordedChat();
    private final UiTasks tasks = Screen.tasks();
    private final List<URI> opened = new ArrayList<>();
    private Robot robot;
    private ChatPanel panel;
    private JFrame frame;
    private FrameFixture window;

    @BeforeEach
    void open() {
        Screen.needed();
        robot = BasicRobot.robotWithNewAwtHierarchy();
        panel = Screen.fromEventThread(() -> new ChatPanel(chat, tools()));
        frame = Screen.show(panel, 1000, 700);
        window = new FrameFixture(robot, frame);
    }

    private ChatPanel.Tools tools() {
        var texts = new Texts(Language.FRENCH, MORNING);
        return new ChatPanel.Tools(texts, new EmojiImages(tasks), LinkPolicy.shipped(), opened::add, tasks);
    }

    @AfterEach
    void close() {
        if (robot != null) robot.cleanUp();
    }

    @Test
    void enterSendsWithEmoticonsAsEmojiAndEmptiesTheField() {
        render(new Talk().says("Alex", "Salut").online());
        type("Oui :)");
        window.textBox("chat.input").pressAndReleaseKeys(java.awt.event.KeyEvent.VK_ENTER);
        assertThat(chat.gestures).contains("send Oui 🙂");
        window.textBox("chat.input").requireText("");
    }

    @Test
    void aTextThatIsNotTakenYetStaysInTheField() {
        render(new Talk().online());
        chat.takes = false;
        type("Bonjour");
        window.textBox("chat.input").pressAndReleaseKeys(java.awt.event.KeyEvent.VK_ENTER);
        assertThat(chat.gestures).contains("send Bonjour");
        window.textBox("chat.input").requireText("Bonjour");
    }

    @Test
    void shiftEnterBeginsALineInsteadOfSending() {
        render(new Talk().online());
        type("a");
        window.textBox("chat.input").focus();
        robot.pressKey(java.awt.event.KeyEvent.VK_SHIFT);
        robot.pressAndReleaseKeys(java.awt.event.KeyEvent.VK_ENTER);
        robot.releaseKey(java.awt.event.KeyEvent.VK_SHIFT);
        window.textBox("chat.input").requireText("a\n");
        assertThat(chat.gestures).noneMatch(gesture -> gesture.startsWith("send"));
    }

    @Test
    void aTextTooLongSaysByHowMuchAndCannotBeSent() {
        render(new Talk().online());
        Screen.onEventThread(() -> input().setText("a".repeat(2_003)));
        window.button("chat.send").requireDisabled();
        window.label("chat.counter").requireText("3 caractères de trop");
        Screen.onEventThread(() -> input().setText("a".repeat(1_999)));
        window.button("chat.send").requireEnabled();
        window.label("chat.counter").requireText("1\u202f999 / 2\u202f000");
        robot.waitForIdle();
        int field = input().getLocationOnScreen().x + input().getWidth();
        var counter = window.label("chat.counter").target();
        assertThat(Screen.fromEventThread(() -> counter.getLocationOnScreen().x + counter.getWidth()))
                .as("right end of the counter")
                .isBetween(field - 20, field + 20);
        assertThat(counter.getHorizontalAlignment()).isEqualTo(javax.swing.SwingConstants.TRAILING);
    }

    @Test
    void theDraftComesBackAndIsNotPutOverWhatIsBeingTyped() {
        render(withDraft("À demain"));
        window.textBox("chat.input").requireText("À demain");
        Screen.onEventThread(() -> input().setText("Non"));
        render(withDraft("À demain"));
        window.textBox("chat.input").requireText("Non");
    }

    @Test
    void anEmojiIsFoundByItsNameAndInserted() {
        render(new Talk().online());
        window.button("chat.emoji").click();
        window.textBox("emoji.search").requireFocused().enterText("manchot");
        window.textBox("emoji.search").pressAndReleaseKeys(java.awt.event.KeyEvent.VK_ENTER);
        window.textBox("chat.input").requireFocused().requireText("🐧");
    }

    @Test
    void aRefusedMessageCanBeSentAgainOrDropped() {
        var talk = new Talk().isRefused("Trop long");
        render(talk.online());
        window.button("chat.retry").click();
        window.button("chat.discard").click();
        var id = talk.lines().get(0).id();
        assertThat(chat.gestures).contains("retry " + id, "discard " + id);
    }

    @Test
    void whileOffLineTheBannerOffersToTryAtOnce() {
        render(new Talk().says("Alex", "Salut").state(Link.OFFLINE, true, List.of()));
        window.label("chat.banner").requireVisible();
        window.button("chat.reconnect").click();
        assertThat(chat.gestures).contains("reconnect");
        render(new Talk().says("Alex", "Salut").online());
        assertThat(window.robot()
                        .finder()
                        .findAll(
                                frame, component -> "chat.banner".equals(component.getName()) && component.isShowing()))
                .isEmpty();
    }

    @Test
    void theReaderStaysWhereHeIsWhenEarlierMessagesCome() {
        render(numbered(1_000, 1_200).online());
        scrollTo(3_000);
        var before = shownAtTop();
        render(numbered(800, 1_200).online());
        assertThat(shownAtTop()).isEqualTo(before);
    }

    @Test
    void newMessagesAreFollowedAtTheBottomOnly() {
        render(numbered(0, 100).online());
        render(numbered(0, 101).online());
        Screen.await("bottom", this::isAtBottom);
        scrollTo(1_000);
        render(numbered(0, 102).online());
        assertThat(Screen.fromEventThread(this::isAtBottom)).isFalse();
        assertThat(chat.following).isFalse();
        window.button("chat.jump").click();
        Screen.await("bottom", this::isAtBottom);
        assertThat(Screen.fromEventThread(() -> chat.following)).isTrue();
    }

    @Test
    void theNewestMessageStaysInViewWhenTheFieldGrows() {
        render(numbered(0, 100).online());
        Screen.await("bottom", this::isAtBottom);
        int before = Screen.fromEventThread(() -> bar().getVisibleAmount());
        Screen.onEventThread(() -> input().setText("1\n2\n3\n4\n5"));
        Screen.await("less room", () -> bar().getVisibleAmount() < before - 40);
        Screen.await("bottom", this::isAtBottom);
        assertThat(Screen.fromEventThread(() -> chat.following)).isTrue();
    }

    @Test
    void whateverIsSentIsScrolledToAlsoWhileItWaits() {
        for (var link : List.of(Link.ONLINE, Link.OFFLINE)) {
            render(numbered(0, 100).state(link, false, List.of()));
            scrollTo(1_000);
            type("Me voici");
            window.textBox("chat.input").pressAndReleaseKeys(java.awt.event.KeyEvent.VK_ENTER);
            render(numbered(0, 100).waits("Me voici").state(link, false, List.of()));
            Screen.await("the message in view, " + link, () -> isInView("Me voici"));
            assertThat(Screen.fromEventThread(() -> chat.following)).isTrue();
        }
    }

    @Test
    void goingOffLineKeepsTheNewestInViewAndWhatWaitsBelowIt() {
        render(numbered(0, 100).online());
        Screen.await("bottom", this::isAtBottom);
        int before = Screen.fromEventThread(() -> bar().getVisibleAmount());
        render(numbered(0, 100).state(Link.OFFLINE, false, List.of()));
        Screen.await("less room", () -> bar().getVisibleAmount() < before - 20);
        Screen.await("bottom", this::isAtBottom);
        var waiting = numbered(0, 100);
        for (int i = 0; i < 12; i++) waiting.waits("En attente " + i);
        render(waiting.state(Link.OFFLINE, false, List.of()));
        Screen.await("in view", () -> isInView("En attente 11"));
        assertThat(Screen.fromEventThread(() -> chat.following)).isTrue();
        render(numbered(0, 130).online());
        Screen.await("bottom again", this::isAtBottom);
    }

    @Test
    void whoeverReadsFurtherUpIsToldHowManyCameDuringAnOutage() {
        render(numbered(0, 100).online());
        scrollTo(1_000);
        render(numbered(0, 100).state(Link.OFFLINE, false, List.of()));
        render(numbered(0, 100)
                .unread()
                .says("Alex", "un")
                .says("Robin", "deux")
                .online());
        window.button("chat.jump").requireText("2 nouveaux messages").click();
        Screen.await("in view", () -> isInView("deux"));
        render(numbered(0, 100).says("Alex", "un").says("Robin", "deux").online());
        Screen.await("no button", () -> !jump().isShowing());
    }

    private javax.swing.JButton jump() {
        return (javax.swing.JButton) robot.finder().find(frame, component -> "chat.jump".equals(component.getName()));
    }

    /** Whether the whole bubble is in the viewport. */
    private boolean isInView(String text) {
        var stream = robot.finder().findByType(frame, MessageStream.class);
        var seen = ((javax.swing.JViewport) stream.getParent()).getViewRect();
        for (var child : stream.getComponents()) {
            if (child instanceof MessageView view && view.line().text().equals(text)) {
                return seen.contains(view.getBounds());
            }
        }
        return false;
    }

    @Test
    void thatThereIsNothingYetStandsInTheMiddle() {
        render(new Talk().state(Link.ONLINE, true, List.of()));
        robot.waitForIdle();
        var placeholder = Screen.fromEventThread(() -> {
            var found = robot.finder().findByType(panel, org.workspace.client.widget.Placeholder.class, true);
            return found.getHeight();
        });
        assertThat(placeholder).isGreaterThan(panel.getHeight() / 2);
    }

    @Test
    void earlierMessagesAreAskedForNearTheTop() {
        render(numbered(0, 100).online());
        scrollTo(0);
        Screen.await("asked", () -> chat.gestures.contains("older"));
    }

    @Test
    void aLinkOpensOutside() {
        render(new Talk().says("Alex", "www.example.org").online());
        var bubble = Screen.fromEventThread(() -> (Bubble) robot.finder().find(frame, Bubble.class::isInstance));
        robot.click(bubble, new java.awt.Point(40, bubble.getHeight() / 2));
        Screen.await("opened", () -> opened.equals(List.of(URI.create("https://www.example.org"))));
    }

    @Test
    void theKeyboardReachesEachMessageAndItsMenu() {
        render(new Talk().says("Alex", "un").says("Robin", "www.example.org").online());
        var stream = stream();
        Screen.onEventThread(stream::requestFocusInWindow);
        Screen.await("focus", stream::isFocusOwner);
        robot.pressAndReleaseKeys(java.awt.event.KeyEvent.VK_UP, java.awt.event.KeyEvent.VK_DOWN);
        var marked = Screen.fromEventThread(() -> stream.markedMessage().line().text());
        assertThat(marked).isEqualTo("www.example.org");
        robot.pressAndReleaseKeys(java.awt.event.KeyEvent.VK_ENTER);
        robot.waitForIdle();
        assertThat(robot.findActivePopupMenu().getSubElements()).hasSize(2);
    }

    @Test
    void tenThousandMessagesScrollWithoutHoldingUpTheEventThread() {
        for (int count = 9_990; count <= 10_000; count++)
            render(numbered(0, count).online());
        jumpAbout(60);
        Screen.smoothly(() -> {
            render(numbered(0, 10_001).online());
            jumpAbout(120);
        });
        assertThat(stream().getComponentCount()).isLessThan(60);
    }

    @Test
    void sendingAmongAThousandMessagesHoldsUpNothing() {
        sendTen(1_000);
        Screen.smoothly(() -> sendTen(1_010));
        assertThat(chat.gestures).contains("send Message 1009", "send Message 1019");
    }

    /** Each stands there as waiting first, then as sent. */
    private void sendTen(int from) {
        for (int count = from; count < from + 10; count++) {
            type("Message " + count);
            Screen.onEventThread(() -> Controls.button(panel, "chat.send").doClick(0));
            render(numbered(0, count).waits("Message " + count).online());
            Screen.rest();
            render(numbered(0, count + 1).online());
            Screen.rest();
        }
    }

    @Test
    void openingWithAThousandMessagesHoldsUpNothing() {
        openAnother();
        openAnother();
        Screen.smoothly(this::openAnother);
    }

    private void openAnother() {
        var another = Screen.fromEventThread(() -> new ChatPanel(chat, tools()));
        var state = numbered(0, 1_000).online();
        var shown = Screen.show(another, 1000, 700);
        Screen.onEventThread(() -> another.render(state));
        Screen.rest();
        Screen.onEventThread(shown::dispose);
    }

    private void jumpAbout(int times) {
        var bar = bar();
        for (int step = 0; step < times; step++) {
            int value = (int) ((long) bar.getMaximum() * (step * 37 % 61) / 61);
            Screen.onEventThread(() -> bar.setValue(value));
        }
        Screen.rest();
    }

    @Test
    void everyControlHasANameForTestsAndForScreenReaders() {
        render(new Talk().isRefused("Trop long").state(Link.OFFLINE, true, List.of()));
        assertThat(Screen.fromEventThread(() -> Controls.in(panel)))
                .hasSizeGreaterThan(5)
                .allSatisfy(control -> {
                    assertThat(control.name()).as(control.toString()).isNotBlank();
                    assertThat(control.says()).as(control.toString()).isNotBlank();
                });
    }

    private void render(ChatState state) {
        Screen.onEventThread(() -> panel.render(state));
    }

    private void type(String text) {
        var input = input();
        Screen.onEventThread(() -> input.replaceSelection(text));
    }

    private JTextComponent input() {
        return window.textBox("chat.input").target();
    }

    private ChatState withDraft(String draft) {
        var state = new Talk().online();
        return new ChatState(state.link(), List.of(), false, true, state.present(), 5, List.of(), 0, 0, draft, 2_000);
    }

    private static Talk numbered(int from, int to) {
        var talk = new Talk();
        for (int i = from; i < to; i++) {
            talk.at(Instant.parse("2026-11-01T08:00:00Z").plusSeconds(i * 40L).toString());
            talk.says(i % 7 == 0 ? "Alex" : "Robin", "Message " + i + " 😀 " + "mot ".repeat(i % 40));
        }
        return talk;
    }

    private MessageStream stream() {
        return Screen.fromEventThread(() -> robot.finder().findByType(frame, MessageStream.class));
    }

    private JScrollBar bar() {
        return Screen.fromEventThread(
                () -> ((javax.swing.JScrollPane) stream().getParent().getParent()).getVerticalScrollBar());
    }

    private void scrollTo(int value) {
        var bar = bar();
        Screen.onEventThread(() -> bar.setValue(value));
        robot.waitForIdle();
    }

    private boolean isAtBottom() {
        var bar = (javax.swing.JScrollPane) robot.finder()
                .findByType(frame, MessageStream.class)
                .getParent()
                .getParent();
        var model = bar.getVerticalScrollBar().getModel();
        return model.getValue() + model.getExtent() >= model.getMaximum() - 1;
    }

    /** The text at the top of the viewport and how far it is scrolled. */
    private String shownAtTop() {
        return Screen.fromEventThread(() -> {
            var stream = robot.finder().findByType(frame, MessageStream.class);
            int top = -stream.getY();
            for (var child : stream.getComponents()) {
                if (child instanceof MessageView view && view.getY() <= top && view.getY() + view.getHeight() > top) {
                    return view.line().text() + " at " + (top - view.getY());
                }
            }
            return "nothing at " + top;
        });
    }
}
