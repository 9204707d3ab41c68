package org.workspace.client.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.workspace.client.app.UiTasks;

@DisabledOnOs(OS.WINDOWS)
class DesktopNotificationsTest {
    @TempDir
    Path folder;

    private final UiTasks atOnce = new UiTasks(Runnable::run, Runnable::run, (delay, task) -> () -> {});
    private final List<String> clicks = new ArrayList<>();

    @Test
    void aFollowedNotificationBringsTheWindowToTheFront() throws IOException {
        show("echo default");
        assertThat(clicks).containsExactly("clicked");
        assertThat(Files.readString(folder.resolve("said"))).contains("Alex").contains("1 &lt; 2 &amp; 3");
    }

    @Test
    void anIgnoredOneDoesNot() throws IOException {
        show("true");
        assertThat(clicks).isEmpty();
    }

    @Test
    void anOldCommandThatKnowsNoActionsIsAskedWithoutThem() throws IOException {
        show("case \"$*\" in *--action*) echo 'Unknown option --action=default=Workspace'; exit 1;; esac");
        assertThat(clicks).isEmpty();
        assertThat(Files.readAllLines(folder.resolve("said")))
                .hasSize(2)
                .last()
                .asString()
                .doesNotContain("--action");
    }

    @Test
    void aStormIsShownOneAtATimeAndThenItsNewest() throws IOException {
        var background = new ArrayDeque<Runnable>();
        var later = new UiTasks(background::add, Runnable::run, (delay, task) -> () -> {});
        var notifications = notifications(later, "true");
        for (var words : List.of("first", "second", "third")) notifications.show("Alex", words);

        assertThat(background).hasSize(1);
        while (!background.isEmpty()) background.remove().run();

        assertThat(Files.readAllLines(folder.resolve("said")))
                .satisfiesExactly(line -> assertThat(line).endsWith("first"), line -> assertThat(line)
                        .endsWith("third"));
    }

    private void show(String script) throws IOException {
        notifications(atOnce, script).show("Alex", "1 < 2 & 3");
    }

    private DesktopNotifications notifications(UiTasks tasks, String script) throws IOException {
        var command = folder.resolve("notify-send");
        Files.writeString(command, "#!/bin/sh\necho \"$*\" >> '" + folder.resolve("said") + "'\n" + script + "\n");
        Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwx------"));
        var image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        return new DesktopNotifications(tasks, image, () -> clicks.add("clicked"), command);
    }
}
