package org.gilde.workbench.story;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The story's text files. */
final class Resource {
    private Resource() {}

    /** Returns the lines of a file but comments, each cut at its bars. */
    static List<List<String>> rows(String name) {
        return lines(name)
                .map(line -> Stream.of(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
    }

    /** Returns the lines of a file but comments and empty ones. */
    static Stream<String> lines(String name) {
        return read(name).lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
    }

    static String read(String name) {
        try (InputStream in = Resource.class.getResourceAsStream("/wiki/story/" + name)) {
            if (in == null) {
                throw new IllegalStateException("Missing in this jar: story/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("Unreadable in this jar: story/" + name, e);
        }
    }
}
