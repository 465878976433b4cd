package org.gilde.e2e.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The commands of {@code src/docs/install.md}, as a reader would run them. */
public final class Guide {
    private static final Pattern COMMANDS = Pattern.compile("(?ms)^```sh\n(.*?)^```$");

    private Guide() {}

    /**
     * Runs the commands of one section, one after the other, and returns what they said.
     *
     * @param variables what the guide's table of variables names
     * @throws IllegalStateException if one of them fails
     */
    public static String run(int section, Map<String, String> variables) throws IOException, InterruptedException {
        Path guide = Artifacts.root().resolve("src/docs/install.md");
        String text = Files.readString(guide);
        int begin = text.indexOf("\n## " + section + ". ");
        String commands = COMMANDS.matcher(text.substring(begin, text.indexOf("\n## ", begin + 1)))
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining());
        ProcessBuilder builder =
                new ProcessBuilder("bash", "-euo", "pipefail", "-c", commands).redirectErrorStream(true);
        builder.environment().putAll(variables);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
        return said;
    }
}
