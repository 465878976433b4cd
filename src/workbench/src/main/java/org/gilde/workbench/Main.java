package org.gilde.workbench;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.gilde.postgres.EmbeddedPostgresException;
import org.gilde.workbench.database.DatabaseException;
import org.gilde.workbench.http.WebServerException;
import org.gilde.workbench.story.FirstAdministrator;
import org.gilde.workbench.story.Story;
import org.gilde.workbench.wiki.StandInWiki;

/** The workbench as a program. */
public final class Main {

    private static final int USAGE = 2;

    private Main() {}

    /** Runs until it is asked to end. */
    public static void main(String[] arguments) {
        try {
            Options options = Options.parse(List.of(arguments), System.getenv(), System.getProperties());
            if (options.help()) {
                System.out.println(Options.USAGE);
            } else {
                run(options, System.out);
            }
        } catch (UsageException e) {
            System.err.println(e.getMessage());
            System.err.println(Options.USAGE);
            System.exit(USAGE);
        }
    }

    @SuppressWarnings("checkstyle:IllegalCatch") // Felix's threads would keep a JVM alive whose start failed.
    private static void run(Options options, PrintStream out) {
        try {
            Workbench workbench =
                    Workbench.start(options, platform -> StandInWiki.open(platform, seed(options)), out::println);
            Runtime.getRuntime().addShutdownHook(new Thread(workbench::close, "stop"));
        } catch (WebServerException | DatabaseException | EmbeddedPostgresException e) {
            System.err.println("The workbench did not start. " + e.getMessage());
            System.exit(1);
        } catch (RuntimeException | LinkageError e) {
            System.err.println("The workbench did not start. " + e.getMessage());
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static StandInWiki.Seed seed(Options options) {
        return options.story() ? new Story(options.data(), Optional.empty()) : new FirstAdministrator();
    }
}
