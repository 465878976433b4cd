package org.gilde.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs one short command to its end. */
final class Command {
    private static final int SECONDS = 120;

    private Command() {}

    /** What a command said, both streams, and its exit code. */
    record Outcome(int code, String said) {}

    /** Runs it in a folder; its output goes through a file, for a daemon it leaves behind would keep a pipe open. */
    static Outcome run(Path folder, List<String> command) {
        try {
            Path output = Files.createTempFile("gilde-postgres", ".out");
            try {
                Process process = new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
                process.getOutputStream().close();
                if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new EmbeddedPostgresException(command + " did not end within " + SECONDS + " seconds");
                }
                return new Outcome(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new EmbeddedPostgresException("Could not run " + command.get(0), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedPostgresException("Interrupted while running " + command.get(0), e);
        }
    }
}
