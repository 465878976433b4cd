package org.gilde.bench.kill;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.gilde.bench.run.Processes;

/** A small disk of its own that can be filled to the last byte and freed again. Only root can make one. */
final class FullDisk implements AutoCloseable {
    private static final int BLOCK = 65_536;
    private static final String SIZE = "1g";

    private final Path folder;

    FullDisk(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        int code = Processes.run(
                List.of("mount", "-t", "tmpfs", "-o", "size=" + SIZE + ",mode=755", "gilde-bench", folder.toString()));
        if (code != 0) {
            throw new IOException("mount of a tmpfs on " + folder + " answered " + code + "; root is needed");
        }
    }

    Path folder() {
        return folder;
    }

    /** Takes all the room there is, keeps it for a while, and gives it back. */
    void fill(Random random) throws IOException {
        Path ballast = folder.resolve("ballast");
        takeAll(ballast);
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(1_000 + random.nextInt(4_000));
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            takeAll(ballast); // what a log file let go is taken as well
        }
        Files.delete(ballast);
    }

    private static void takeAll(Path ballast) throws IOException {
        byte[] block = new byte[BLOCK];
        try (OutputStream out = Files.newOutputStream(
                ballast, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND)) {
            while (ballast.toFile().getUsableSpace() > 0) {
                out.write(block, 0, (int) Math.min(BLOCK, ballast.toFile().getUsableSpace()));
            }
        } catch (IOException e) {
            if (ballast.toFile().getUsableSpace() > BLOCK) {
                throw e;
            }
        }
    }

    @Override
    public void close() {
        Processes.run(List.of("umount", folder.toString()));
    }
}
