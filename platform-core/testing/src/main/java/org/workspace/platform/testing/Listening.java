package org.workspace.platform.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where processes listen, as the kernel tells (proc(5), on Linux). */
public final class Listening {
    /** The loopback addresses as the kernel writes them: of IPv4, the same within IPv6, and of IPv6. */
    public static final List<String> LOOPBACK =
            List.of("0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000");

    private static final String LISTENS = "0A";

    private Listening() {}

    /** The address of each listening TCP socket of these processes, in the kernel's notation. */
    public static List<String> addresses(Stream<ProcessHandle> processes) throws IOException {
        var own = new HashSet<String>();
        for (var process : processes.toList()) own.addAll(files(process));
        return Stream.concat(
                        Files.readAllLines(Path.of("/proc/net/tcp")).stream(),
                        Files.readAllLines(Path.of("/proc/net/tcp6")).stream())
                .map(line -> line.strip().split(" +"))
                .filter(words -> words[3].equals(LISTENS) && own.contains("socket:[" + words[9] + "]"))
                .map(words -> words[1].replaceFirst(":.*", ""))
                .toList();
    }

    private static Set<String> files(ProcessHandle process) throws IOException {
        var files = new HashSet<String>();
        try (var open = Files.newDirectoryStream(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            for (var file : open) {
                if (Files.isSymbolicLink(file))
                    files.add(Files.readSymbolicLink(file).toString());
            }
        } catch (NoSuchFileException ended) {
            return files;
        }
        return files;
    }
}
