package org.workspace.payara.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;

class ResolutionTest {
    private static final String SERVICE = "osgi.service;objectClass:List<String>=\"org.workspace.platform.Directory\"";
    private static final String SERVICE_WANTED =
            "osgi.service;filter:=\"(objectClass=org.workspace.platform.Directory)\";effective:=active";

    @TempDir
    Path folder;

    private Wars wars;

    @BeforeEach
    void start() {
        wars = new Wars(folder);
    }

    @Test
    void modulesStartAfterWhatTheyRequireAndElseByName() {
        var zebra = wars.module("zebra", "1.0.0");
        var chat = wars.module("chat", "1.0.0", "Require-Capability", Wars.requires("(workspace.module=zebra)"));
        var agenda = wars.module("agenda", "1.0.0", "Require-Capability", Wars.requires("(workspace.module=chat)"));
        var board = wars.module("board", "1.0.0");

        assertThat(order(agenda, board, chat, zebra)).containsExactly("zebra", "chat", "agenda", "board");
        assertThat(resolve(agenda, board, chat, zebra).dependants("zebra")).containsExactly("chat");
    }

    @Test
    void aServiceIsFoundWithWhomeverOffersIt() {
        var user = wars.module("chat", "1.0.0", "Require-Capability", SERVICE_WANTED);
        var provider =
                wars.module("people", "1.0.0", "Provide-Capability", Wars.provides("people", "1.0.0") + "," + SERVICE);

        assertThat(order(user, provider)).containsExactly("people", "chat");
        assertThat(resolve(user).problem("chat"))
                .contains("chat 1.0.0 requires a module that offers Directory, which is not there.");
    }

    @Test
    void whoCanDoWithoutStartsAfterItAndWithoutIt() {
        var wanted = SERVICE_WANTED + ";resolution:=optional;cardinality:=multiple";
        var user = wars.module("board", "1.0.0", "Require-Capability", wanted);
        var one =
                wars.module("people", "1.0.0", "Provide-Capability", Wars.provides("people", "1.0.0") + "," + SERVICE);
        var other =
                wars.module("staff", "1.0.0", "Provide-Capability", Wars.provides("staff", "1.0.0") + "," + SERVICE);

        assertThat(order(user, one, other)).containsExactly("people", "staff", "board");
        assertThat(resolve(user, one, other).dependants("people")).isEmpty();
        assertThat(resolve(user, one, other).optionalUsers("people")).containsExactly("board");
        assertThat(resolve(user, one, other).optionalUsers("staff")).containsExactly("board");
        assertThat(order(user)).containsExactly("board");
        assertThat(user.requires()).containsExactly("a module that offers Directory, if there is one");
    }

    @Test
    void aServiceIsUsedInTheVersionsThatAreWanted() {
        var range = "(&(objectClass=org.workspace.platform.Directory)(version>=1.1)(!(version>=2.0)))";
        var user = wars.module(
                "chat", "1.0.0", "Require-Capability", "osgi.service;filter:=\"" + range + "\";resolution:=optional");

        assertThat(resolve(user, directory("1.1")).optionalUsers("people")).containsExactly("chat");
        assertThat(resolve(user, directory("1.0")).optionalUsers("people")).isEmpty();
        assertThat(resolve(user, directory("2.0")).optionalUsers("people")).isEmpty();
        assertThat(user.requires())
                .containsExactly("a module that offers Directory in a version from 1.1, below 2.0, if there is one");
    }

    private ModuleFile directory(String version) {
        var offered = SERVICE + ";version:Version=\"" + version + "\"";
        return wars.module("people", version, "Provide-Capability", Wars.provides("people", version) + "," + offered);
    }

    @Test
    void whatIsMissingIsSaidInWords() {
        var range = Wars.requires("(&(workspace.module=zebra)(version>=2.0)(!(version>=3.0)))");
        var chat = wars.module("chat", "1.0.0", "Require-Capability", range);
        var agenda = wars.module("agenda", "1.0.0", "Require-Capability", Wars.requires("(workspace.module=chat)"));
        var odd = wars.module("odd", "1.0.0", "Require-Capability", "some.thing;filter:=\"(a=*)\"");
        var resolution = resolve(chat, agenda, odd, wars.module("zebra", "1.9.0"));

        assertThat(resolution.problem("chat"))
                .contains("chat 1.0.0 requires the module zebra in a version from 2.0, below 3.0, which is not there.");
        assertThat(resolution.problem("agenda"))
                .contains("agenda 1.0.0 requires chat, but chat 1.0.0 requires the module zebra in a version from 2.0,"
                        + " below 3.0, which is not there.");
        assertThat(resolution.problem("odd")).contains("odd 1.0.0 requires some.thing (a=*), which is not there.");
        assertThat(resolution.startOrder()).extracting(ModuleFile::name).containsExactly("zebra");
    }

    @Test
    void theVersionOfThePlatformCounts() {
        var later = "workspace.platform;filter:=\"(&(version>=5.0)(!(version>=6.0)))\"";

        assertThat(order(wars.module(
                        "new",
                        "1.0.0",
                        "Require-Capability",
                        later.replace("5.0", "4.0").replace("6.0", "5.0"))))
                .containsExactly("new");
        assertThat(resolve(wars.module("later", "1.0.0", "Require-Capability", later))
                        .problem("later"))
                .contains("later 1.0.0 requires the platform in a version from 5.0, below 6.0, which is not there.");
    }

    @Test
    void twoModulesThatRequireEachOtherBothStart() {
        var one = wars.module("one", "1.0.0", "Require-Capability", Wars.requires("(workspace.module=two)"));
        var two = wars.module("two", "1.0.0", "Require-Capability", Wars.requires("(workspace.module=one)"));

        assertThat(order(one, two)).containsExactlyInAnyOrder("one", "two");
    }

    private static List<String> order(ModuleFile... modules) {
        return resolve(modules).startOrder().stream().map(ModuleFile::name).toList();
    }

    private static Resolution resolve(ModuleFile... modules) {
        return Resolution.of(new Version(4, 0, 0), List.of(modules));
    }
}
