package org.gilde.bridge.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gilde.bridge.drop.DropSettings;
import org.gilde.bridge.drop.MappingException;
import org.gilde.bridge.drop.Preview;
import org.gilde.bridge.settings.Settings;

/** {@code drop preview}: what a file would become, before it is put into the folder. */
public final class DropCommand {
    /** The first word of the command line. */
    public static final String NAME = "drop";

    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int MISUSED = 2;
    private static final String FIRST = "3";
    private static final String USAGE =
            """
            Usage: java -jar gilde-bridge.jar drop preview FILE [--mapping FILE] [--first N]
            Shows the first N (3) Statements that the file would become, and the lines that would be refused with the
            reason; nothing is stored. A list is read by --mapping, else by gilde.drop.mapping, else by
            mapping.properties beside it. The service need not run.
            Ends with 0 when all of the file would be taken, 1 when a line or the whole file would be refused, 2 when the
            command, the file or the mapping can not be used.""";

    private DropCommand() {}

    /** Does what the command line asks for, and returns what the process ends with. */
    public static int run(Settings settings, List<String> arguments, PrintStream out, PrintStream err) {
        try {
            return preview(settings, arguments, out);
        } catch (UsageException e) {
            err.println(e.getMessage() + "\n\n" + USAGE);
        } catch (MappingException e) {
            err.println("The mapping can not be used:\n" + e.getMessage());
        } catch (IOException e) {
            err.println("The file or the mapping can not be read: " + e.getMessage());
        }
        return MISUSED;
    }

    private static int preview(Settings settings, List<String> arguments, PrintStream out) throws IOException {
        List<String> words = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!argument.startsWith("--")) {
                words.add(argument);
            } else if (!List.of("--mapping", "--first").contains(argument) || i + 1 == arguments.size()) {
                throw new UsageException(argument + " is not known, or needs a value");
            } else {
                options.put(argument, arguments.get(++i));
            }
        }
        if (words.size() != 2 || !words.get(0).equals("preview")) {
            throw new UsageException("Say what to do: preview FILE");
        }
        String first = options.getOrDefault("--first", FIRST);
        if (!first.matches("\\d{1,4}")) {
            throw new UsageException("--first needs a whole number");
        }
        Optional<Path> mapping = Optional.ofNullable(options.get("--mapping"))
                .map(DropCommand::path)
                .or(() -> settings.drop().mapping());
        Path file = path(words.get(1));
        if (!Files.isRegularFile(file)) {
            throw new UsageException("There is no file " + file);
        }
        DropSettings.Limits limits = new DropSettings.Limits(
                settings.http().maxBodySize(),
                settings.limits().bounds(),
                settings.xapi().usualVersion());
        return Preview.print(file, mapping, Integer.parseInt(first), limits, out) ? DONE : REFUSED;
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new UsageException(text + " is not a path");
        }
    }
}
