package org.workspace.payara.launcher.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.workspace.payara.modules.ModuleFile;
import org.workspace.platform.module.Finding;

/** Whether a module fits on the disk: as a copy, as the copy of the version before, unpacked, and with some room left. */
record DiskSpace(Path folder) {
    private static final long COPIES = 4;
    private static final long ROOM = 50L << 20;

    Finding enoughFor(ModuleFile module) {
        try {
            var needed = COPIES * Files.size(module.path()) + ROOM;
            var free = Files.getFileStore(folder).getUsableSpace();
            return free >= needed
                    ? Finding.fine("There are %d MB free on the disk.".formatted(free >> 20))
                    : Finding.obstacle("Only %d MB are free on the disk of %s, and it needs %d."
                            .formatted(free >> 20, folder, needed >> 20));
        } catch (IOException e) {
            return Finding.warning("How much room the disk has cannot be told: " + e.getMessage() + ".");
        }
    }
}
