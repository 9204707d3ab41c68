package org.workspace.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.workspace.platform.testing.Api;
import org.workspace.system.ModuleCommands.Outcome;

/** A module written by {@code workspace module new}, through its whole life, as docs/modules.md tells it. */
class SampleModuleIT {
    private static final String ITEMS = "lending/api/v2/items";

    @TempDir
    private Path folder;

    private final RunningWorkspace server = RunningWorkspace.shared();
    private final People people = new People(server);

    @AfterEach
    void removeTheModule() {
        new ModuleCommands(server).run("uninstall", "lending", "--tables=purge");
    }

    @Test
    void aModuleIsWrittenBuiltInstalledUpdatedRolledBackAndRemoved() throws Exception {
        var untouched = others();
        try (var author = ModuleAuthor.in(folder, server)) {
            assertDone(author.follow("Begin"), "The module lending is in " + author.project("lending"));

            assertDone(whileOthersAnswer(author, "Put it on a server"), "lending 1.0.0 is installed and runs.");
            var first = add("Soldering iron");
            assertThat(ids()).containsExactly(first);
            assertThat(asUser().get("lending/api/v2/openapi.json").at("/info/version"))
                    .isEqualTo("1.0.0");

            giveItemsAPlace(author);
            assertDone(author.follow("The next version"), "");
            var updated = whileOthersAnswer(author, "Put the next version in its place");
            assertDone(updated, "Migrations that it will run on the schema lending: 2026-12-02-add-item-place.");
            assertDone(updated, "lending 1.1.0 runs in the place of lending 1.0.0.");
            assertThat(ids()).containsExactly(first);
            assertThat(asUser().get(ITEMS).at("/items/0/place")).isEqualTo("shelf");

            assertDone(whileOthersAnswer(author, "Go back"), "lending 1.0.0 runs in the place of lending 1.1.0.");
            var second = add("Multimeter");
            assertThat(ids()).containsExactly(second, first);

            assertDone(whileOthersAnswer(author, "Remove"), "lending 1.0.0 is removed.");
            assertThat(asUser().get(ITEMS).status()).isEqualTo(404);
        }
        assertThat(others()).isEqualTo(untouched);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "order", "chat"})
    void aNameThatCannotBeIsRefusedInOneSentenceAndNothingIsWritten(String name) {
        var refused = new ModuleCommands(server).run("new", name, "--in", folder);

        assertThat(refused.output()).startsWith("workspace: ").hasLineCount(1);
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(folder).isEmptyDirectory();
    }

    /** The change to the sources that the page speaks of, with the migration that it shows. */
    private static void giveItemsAPlace(ModuleAuthor author) throws Exception {
        var migration = "2026/2026-12-02-add-item-place.xml";
        var db = "lending/src/main/resources/db/lending/";
        Files.writeString(author.project(db + migration), author.file("The next version"));
        author.edit(
                db + "changelog.xml",
                "</databaseChangeLog>",
                "<include relativeToChangelogFile=\"true\" file=\"" + migration + "\"/></databaseChangeLog>");
        author.edit("lending/pom.xml", "<version>1.0.0</version>", "<version>1.1.0</version>");
        var java = "lending/src/main/java/org/workspace/lending/";
        author.edit(
                java + "item/Item.java",
                "private String name;",
                "private String name; private String place = \"shelf\";");
        author.edit(java + "item/Item.java", "ItemView(id, number, name,", "ItemView(id, number, name, place,");
        author.edit(java + "item/ItemView.java", "String name,", "String name, String place,");
        author.edit(java + "api/v2/ItemJson.java", "item.name(),", "item.name(), item.place(),");
        author.edit(
                java + "api/v2/ItemJson.java",
                "String name,",
                "String name, @Schema(example = \"shelf\", required = true) String place,");
    }

    /** Does what the section says while people use all other modules, of whom nobody may notice. */
    private Outcome whileOthersAnswer(ModuleAuthor author, String section) throws Exception {
        try (var others =
                Hammer.on(server.baseUrl(), "/auth/api/v2/policy", "/chat/api/v2/rooms", "/monitoring/api/v1/health")) {
            others.awaitMore(20);
            var outcome = author.follow(section);
            others.awaitMore(20);
            assertThat(others.answers())
                    .containsOnlyKeys(
                            "/auth/api/v2/policy 200", "/chat/api/v2/rooms 401", "/monitoring/api/v1/health 200");
            return outcome;
        }
    }

    /** What the other modules are and since when, which a change of them would change. */
    private List<String> others() {
        return Stream.of("auth", "chat", "monitoring")
                .map(name -> new ModuleCommands(server).run("show", name).output())
                .toList();
    }

    private String add(String name) {
        var added = people.as(people.admin()).post(ITEMS, Map.of("name", name));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        return added.at("/id");
    }

    private List<String> ids() {
        return asUser().get(ITEMS).json().at("/items").findValuesAsText("id");
    }

    private Api asUser() {
        return people.as(people.user());
    }

    private static void assertDone(Outcome outcome, String said) {
        assertThat(outcome.output()).contains(said);
        assertThat(outcome.exit()).as(outcome.output()).isZero();
    }
}
