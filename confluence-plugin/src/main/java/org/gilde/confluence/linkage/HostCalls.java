package org.gilde.confluence.linkage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The list of host calls that lies in the jar: one a line, in five words. {@code class}, {@code interface} or
 * {@code type}; the owner; {@code static} or {@code instance}; the member with its descriptor; the features that do not work
 * without it, with commas. Where there is nothing to say stands {@code -}.
 */
public final class HostCalls {
    private static final String LIST = "/META-INF/gilde/host-calls.txt";
    private static final String NONE = "-";
    private static final int WORDS = 5;

    private HostCalls() {}

    /** Reads the app's own list. */
    public static List<HostCall> ofTheApp() {
        try (InputStream in = Objects.requireNonNull(HostCalls.class.getResourceAsStream(LIST), LIST);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return read(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("The list of host calls in the jar can't be read", e);
        }
    }

    /** Reads such a list; empty lines and those that start with {@code #} say nothing. */
    static List<HostCall> read(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(HostCalls::parse)
                .toList();
    }

    private static HostCall parse(String line) {
        String[] words = line.split(" ", -1);
        if (words.length != WORDS) {
            throw new IllegalStateException("Not a host call: " + line);
        }
        String member = words[3];
        int end = member.contains("(") ? member.indexOf('(') : member.indexOf(':');
        boolean isType = NONE.equals(member);
        return new HostCall(
                words[1],
                HostCall.Kind.valueOf(words[0].toUpperCase(Locale.ROOT)),
                "static".equals(words[2]),
                isType ? "" : member.substring(0, end),
                isType ? "" : member.substring(member.charAt(end) == ':' ? end + 1 : end),
                features(words[4]));
    }

    private static Set<Feature> features(String words) {
        return Stream.of(words.split(","))
                .filter(word -> !NONE.equals(word))
                .map(word -> Feature.valueOf(word.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Feature.class)));
    }
}
