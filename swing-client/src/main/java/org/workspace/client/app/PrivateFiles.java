package org.workspace.client.app;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Files and folders that only their owner can read, from the moment they exist. */
public final class PrivateFiles {
    private static final FileAttribute<?> FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<?> FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private PrivateFiles() {}

    /** Creates the folder and its missing parents; leaves an existing one as it is. */
    public static Path folder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) return folder;
        if (isPosix(folder)) return Files.createDirectories(folder, FOLDER);
        var created = Files.createDirectories(folder);
        keepForOwner(created);
        return created;
    }

    /** Replaces the content: after a crash there is the old or the new one, whole. */
    public static void replace(Path file, byte[] content) throws IOException {
        folder(parent(file));
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        try (var channel = open(fresh)) {
            var bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(true);
        }
        Files.move(fresh, file, ATOMIC_MOVE, REPLACE_EXISTING);
        syncFolder(parent(file));
    }

    /** Opens for reading and writing, creating it when missing. */
    public static FileChannel open(Path file) throws IOException {
        folder(parent(file));
        try {
            return create(file);
        } catch (FileAlreadyExistsException e) {
            keepForOwner(file);
            return FileChannel.open(file, READ, WRITE, LinkOption.NOFOLLOW_LINKS);
        }
    }

    private static FileChannel create(Path file) throws IOException {
        if (isPosix(file)) return FileChannel.open(file, Set.of(CREATE_NEW, READ, WRITE), FILE);
        var channel = FileChannel.open(file, CREATE_NEW, READ, WRITE);
        keepForOwner(file);
        return channel;
    }

    /** A renamed file is safe only once its folder is on disk too; Windows neither needs nor allows that. */
    private static void syncFolder(Path folder) throws IOException {
        if (!isPosix(folder)) return;
        try (var channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        }
    }

    private static void keepForOwner(Path path) throws IOException {
        if (isPosix(path)) {
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwx------" : "rw-------"));
            return;
        }
        var acl = Files.getFileAttributeView(path, AclFileAttributeView.class);
        if (acl == null) return;
        acl.setAcl(List.of(AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(acl.getOwner())
                .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                .build()));
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static Path parent(Path file) {
        var parent = file.toAbsolutePath().getParent();
        if (parent == null) throw new IllegalArgumentException(file + " is not a file");
        return parent;
    }
}
