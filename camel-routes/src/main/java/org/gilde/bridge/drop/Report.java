package org.gilde.bridge.drop;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What is told to whoever put the file there: which lines were refused, why, and what to do. No word of the lines. */
final class Report implements Closeable {
    private final Path draft;
    private final BufferedWriter out;

    /** Begins one, over one that a crash left behind. */
    Report(Path draft) throws IOException {
        this.draft = draft;
        this.out = Files.newBufferedWriter(draft, StandardCharsets.UTF_8);
    }

    void refused(long line, Refusal refusal) throws IOException {
        out.write("line " + line + ": " + refusal.reason() + "; " + refusal.remedy() + "\n");
    }

    void unreadable(Refusal refusal) throws IOException {
        out.write("the whole file: " + refusal.reason() + "; " + refusal.remedy() + "\n");
    }

    /** Ends it and puts it where it can be found. */
    void publish(Tally tally, Path target) throws IOException {
        out.write("taken: " + tally.taken() + ", refused: " + tally.refused() + "\n");
        out.close();
        Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(draft);
    }
}
