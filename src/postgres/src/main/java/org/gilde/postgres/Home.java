package org.gilde.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The folder of one server: its lock, password and port stand beside PostgreSQL's own files. */
final class Home {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;
    private final boolean temporary;
    private @Nullable FileChannel lock;

    Home(Path folder, boolean temporary) {
        this.folder = folder;
        this.temporary = temporary;
    }

    Path folder() {
        return folder;
    }

    boolean isTemporary() {
        return temporary;
    }

    /** Keeps other processes out until released; the system releases it for a process that was killed. */
    void lock() throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isLocked(channel)) {
            channel.close();
            throw new EmbeddedPostgresException("The PostgreSQL in " + folder
                    + " is in use by another process. Stop that one, or choose another folder.");
        }
        lock = channel;
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // by this very process
        }
    }

    /** Lets others in; a temporary folder goes. */
    void release() throws IOException {
        if (temporary) {
            Folders.delete(folder);
        }
        if (lock != null) {
            lock.close();
        }
    }

    /** Returns the password of the first start. */
    String password() throws IOException {
        Path file = folder.resolve("password");
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        byte[] random = new byte[24];
        RANDOM.nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, password);
        return password;
    }

    /** Returns the port of the last start if it is free, else another one. */
    int port() throws IOException {
        Path file = folder.resolve("port");
        int kept = Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
        int port = isFree(kept) ? kept : anyFree();
        Files.writeString(file, Integer.toString(port));
        return port;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return port != 0 && socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static int anyFree() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
