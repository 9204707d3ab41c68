package org.workspace.client.chat.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.workspace.client.chat.ChatState;
import org.workspace.client.connection.Link;

class RowsTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void whatOnePersonSaysInOneGoStandsTogether() {
        var rows = rows(new Talk()
                .says("Alex", "a")
                .says("Alex", "b")
                .says("Robin", "c")
                .online());
        assertThat(messages(rows)).containsExactly("a first", "b last", "c first last");
    }

    @Test
    void aPauseBeginsAnew() {
        var talk = new Talk().says("Alex", "a").at("2026-11-23T08:07:00Z").says("Alex", "b");
        assertThat(messages(rows(talk.online()))).containsExactly("a first last", "b first last");
    }

    @Test
    void eachDayHasItsNameInTheReadersZone() {
        var talk = new Talk()
                .at("2026-11-22T22:59:00Z")
                .says("Alex", "a")
                .at("2026-11-22T23:01:00Z")
                .says("Alex", "b");
        assertThat(rows(talk.online()))
                .filteredOn(Row.Day.class::isInstance)
                .containsExactly(new Row.Day(LocalDate.of(2026, 11, 22)), new Row.Day(LocalDate.of(2026, 11, 23)));
    }

    @Test
    void whatIsSaidInAnotherMinuteOfOneGoHasItsTime() {
        var talk = new Talk()
                .says("Alex", "a")
                .at("2026-11-23T08:02:59Z")
                .says("Alex", "b")
                .at("2026-11-23T08:03:00Z")
                .says("Alex", "c")
                .says("Alex", "d")
                .at("2026-11-23T08:05:00Z")
                .says(Talk.ME, "e")
                .says(Talk.ME, "f")
                .at("2026-11-23T08:06:00Z")
                .says(Talk.ME, "g");
        assertThat(rows(talk.online()))
                .filteredOn(row -> row instanceof Row.Message message && message.timed())
                .extracting(row -> ((Row.Message) row).line().text())
                .containsExactly("c", "f");
    }

    @Test
    void theSeparatorStandsAboveTheFirstUnreadMessage() {
        var rows = rows(new Talk().says("Alex", "a").unread().says("Alex", "b").online());
        assertThat(rows.get(2)).isInstanceOf(Row.Unread.class);
        assertThat(messages(rows)).containsExactly("a first last", "b first last");
    }

    @Test
    void theTopSaysWhetherThereIsMore() {
        var lines = new Talk().says("Alex", "a");
        assertThat(rows(lines.state(Link.ONLINE, true, List.of())).get(0)).isInstanceOf(Row.Beginning.class);
        assertThat(rows(lines.online()).get(0)).isInstanceOf(Row.Day.class);
    }

    private static List<Row> rows(ChatState state) {
        return Rows.of(state, at -> at.atZone(PARIS).toLocalDate());
    }

    private static List<String> messages(List<Row> rows) {
        return rows.stream()
                .filter(Row.Message.class::isInstance)
                .map(Row.Message.class::cast)
                .map(row -> row.line().text() + (row.first() ? " first" : "") + (row.last() ? " last" : ""))
                .toList();
    }
}
