package org.gilde.confluence.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The elements of a descriptor that are known, by their paths, each with its attributes: {@code modules.txt}. */
final class Shapes {
    static final Map<String, Set<String>> KNOWN = read();

    private Shapes() {}

    private static Map<String, Set<String>> read() {
        try (InputStream file = Objects.requireNonNull(Shapes.class.getResourceAsStream("modules.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s*\\|\\s*", 4))
                    .collect(Collectors.toMap(Shapes::path, parts -> Set.of(parts[1].split(" "))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(String... parts) {
        boolean optional = parts[0].matches("(content-template|space-blueprint).*");
        if (!parts[2].equals("CONFIRMED") && !(optional && parts[2].equals("LIKELY"))) {
            throw new IllegalArgumentException("modules.txt: " + parts[0] + " is not confirmed");
        }
        return parts[0];
    }
}
