package org.gilde.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once per version from the archive on the class path. */
final class Binaries {
    private static final String VERSION = "18.6.0";
    private static final Set<PosixFilePermission> FOR_ALL = PosixFilePermissions.fromString("rwxr-xr-x");

    private final Path folder;

    private Binaries(Path folder) {
        this.folder = folder;
    }

    /** Unpacks them below a folder, unless that was done before. */
    static Binaries unpackedBelow(Path parent) {
        String archive = archive(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
        Path folder = parent.resolve("postgres-" + VERSION);
        try {
            if (!Files.isDirectory(folder)) {
                unpack(archive, parent, folder);
            }
            return new Binaries(folder);
        } catch (IOException e) {
            throw new EmbeddedPostgresException("Could not unpack PostgreSQL below " + parent, e);
        }
    }

    Path folder() {
        return folder;
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    static String archive(String system, String architecture) {
        String machine = architecture.toLowerCase(Locale.ROOT);
        if (system.toLowerCase(Locale.ROOT).startsWith("linux")) {
            if (machine.equals("amd64") || machine.equals("x86_64")) {
                return "/postgres-linux-x86_64.txz";
            }
            if (machine.equals("aarch64") || machine.equals("arm64")) {
                return "/postgres-linux-arm_64.txz";
            }
        }
        throw new EmbeddedPostgresException("There is no embedded PostgreSQL for " + system + " on " + architecture
                + ". Configure an external PostgreSQL database.");
    }

    private static void unpack(String archive, Path parent, Path folder) throws IOException {
        Path unpacked = Files.createTempDirectory(parent, "unpacking");
        Files.setPosixFilePermissions(unpacked, FOR_ALL);
        try (InputStream packed = Binaries.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw new EmbeddedPostgresException(archive + " is not on the class path");
            }
            extract(new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed))), unpacked);
        }
        try {
            Files.move(unpacked, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException | AtomicMoveNotSupportedException e) {
            Folders.delete(unpacked); // another process was quicker
        }
        if (!Files.isDirectory(folder)) {
            throw new IOException("No folder " + folder);
        }
    }

    private static void extract(TarArchiveInputStream tar, Path target) throws IOException {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path path = target.resolve(entry.getName()).normalize();
            Path parent = path.getParent();
            if (parent == null || !path.startsWith(target)) {
                throw new IOException("The archive leads outside: " + entry.getName());
            }
            Files.createDirectories(parent);
            if (entry.isDirectory()) {
                Files.createDirectories(path);
            } else if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            } else {
                Files.copy(tar, path);
                Files.setPosixFilePermissions(path, permissions(entry.getMode()));
            }
        }
        makeTraversable(target);
    }

    private static void makeTraversable(Path target) throws IOException {
        try (var all = Files.walk(target)) {
            for (Path path : (Iterable<Path>) all.filter(Files::isDirectory)::iterator) {
                Files.setPosixFilePermissions(path, FOR_ALL);
            }
        }
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        Set<PosixFilePermission> permissions = EnumSet.copyOf(PosixFilePermissions.fromString("rw-r--r--"));
        if ((mode & 0100) != 0) {
            permissions.addAll(FOR_ALL);
        }
        return permissions;
    }
}
