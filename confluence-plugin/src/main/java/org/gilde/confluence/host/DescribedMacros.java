package org.gilde.confluence.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gilde.confluence.founding.KnownMacros;

/** The macros that the app's own descriptor lists. */
public final class DescribedMacros implements KnownMacros {
    private static final Pattern MACRO = Pattern.compile("<xhtml-macro\\s+name=\"([a-z-]+)\"");

    private final Set<String> names = read();

    @Override
    public Set<String> names() {
        return names;
    }

    private static Set<String> read() {
        try (InputStream in = DescribedMacros.class.getResourceAsStream("/atlassian-plugin.xml")) {
            String descriptor = new String(
                    Objects.requireNonNull(in, "the app's descriptor").readAllBytes(), StandardCharsets.UTF_8);
            return MACRO.matcher(descriptor)
                    .results()
                    .map(match -> match.group(1))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
