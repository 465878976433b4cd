package org.gilde.confluence.hostcalls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The two files that what the app needs of Confluence is written to. */
enum WrittenList {
    /** The list for people. */
    DOCUMENT(Path.of(System.getProperty("gilde.root"), "src", "docs", "host-calls.md")) {
        @Override
        String of(HostCalls calls) {
            return HostCallsDocument.of(calls);
        }
    },
    /** The list in the jar. */
    JAR(Path.of("src/main/resources/META-INF/gilde/host-calls.txt")) {
        @Override
        String of(HostCalls calls) {
            return """
                    # What the app links to in Confluence, for its self-test. Made from the class files, together with
                    # src/docs/host-calls.md, whose head says how; held by HostCallsTest.
                    """
                    + String.join("\n", calls.jar()) + "\n";
        }
    };

    private final Path file;

    WrittenList(Path file) {
        this.file = file;
    }

    /** Returns what the file should hold. */
    abstract String of(HostCalls calls);

    Path file() {
        return file;
    }

    String written() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
