package org.workspace.payara.launcher.sdk;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import liquibase.database.core.PostgresDatabase;
import org.workspace.payara.launcher.WrongUsage;
import org.workspace.payara.modules.ModuleFile;

/**
 * A module that somebody wants to write.
 *
 * @param name its context root, its schema, and the first word of its settings
 * @param javaPackage of its classes
 * @param project the folder of its sources, which is not there yet
 */
public record NewModule(String name, String javaPackage, Path project) {
    private static final Pattern PACKAGE = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*");
    private static final Pattern WORD = Pattern.compile("(?:^|_+)(.?)");

    /**
     * Looks whether there can be such a module, before anything is written.
     *
     * @param parent where its folder will be
     * @param taken the names of the modules there are
     * @throws WrongUsage when there cannot; the message says why
     */
    public static NewModule of(String name, String javaPackage, Path parent, Set<String> taken) {
        checkName(name);
        if (taken.contains(name)) throw new WrongUsage("There is a module %s already.".formatted(name));
        checkPackage(javaPackage);
        if (!Files.isDirectory(parent)) throw new WrongUsage("There is no folder %s.".formatted(parent));
        var project = parent.resolve(name);
        if (Files.exists(project, LinkOption.NOFOLLOW_LINKS)) {
            throw new WrongUsage(
                    "%s is there already: choose another name, or another folder with --in.".formatted(project));
        }
        return new NewModule(name, javaPackage, project);
    }

    /** The beginning of the names of its classes: {@code TwoWords} for {@code two_words}. */
    String classPrefix() {
        return WORD.matcher(name).replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
    }

    private static void checkName(String name) {
        if (!ModuleFile.isName(name)) {
            throw new WrongUsage(
                    "'%s' is no name for a module, which is a lower-case letter, then at most 30 of a-z, 0-9 and _."
                            .formatted(name));
        }
        if (ModuleFile.isReserved(name)) {
            throw new WrongUsage("'%s' is a path of the server itself: choose another name.".formatted(name));
        }
        if (SourceVersion.isKeyword(name)) {
            throw new WrongUsage("'%s' is a word of Java: choose another name.".formatted(name));
        }
        if (new PostgresDatabase().isReservedWord(name) || name.startsWith("pg_")) {
            throw new WrongUsage("'%s' is a word of PostgreSQL: choose another name.".formatted(name));
        }
    }

    private static void checkPackage(String name) {
        if (!PACKAGE.matcher(name).matches() || !SourceVersion.isName(name)) {
            throw new WrongUsage(
                    "'%s' is no name for a Java package, which is like com.example.lending.".formatted(name));
        }
    }
}
