package org.gilde.confluence.host;

import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gilde.confluence.upkeep.AppJob;
import org.gilde.confluence.upkeep.JobLog;

/**
 * The last run of each job among Confluence's settings: when, how, what it said, and how long it took. A good run after a
 * good one is written every few minutes only, however often the job runs.
 */
public final class StoredJobLog implements JobLog {
    private static final Duration SELDOM = Duration.ofMinutes(5);
    private static final int LINES = 3;
    /** The last line, which what was kept by earlier versions does not have; to them it is the end of what was said. */
    private static final Pattern TOOK = Pattern.compile("\ntook ([0-9]{1,15}) ms$");

    private final PluginSettingsFactory factory;

    /** Keeps it with the host. */
    public StoredJobLog(PluginSettingsFactory factory) {
        this.factory = factory;
    }

    @Override
    public void ran(AppJob job, Run run) {
        boolean isNews = last(job)
                .filter(before -> before.isGood() == run.isGood()
                        && before.when().isAfter(run.when().minus(SELDOM)))
                .isEmpty();
        if (isNews) {
            factory.createGlobalSettings()
                    .put(StoredKeys.job(job), run.when() + "\n" + run.isGood() + "\n" + run.said() + took(run));
        }
    }

    @Override
    public Optional<Run> last(AppJob job) {
        if (factory.createGlobalSettings().get(StoredKeys.job(job)) instanceof String text) {
            Matcher took = TOOK.matcher(text);
            boolean isTimed = took.find();
            String[] lines = (isTimed ? text.substring(0, took.start()) : text).split("\n", LINES);
            return Optional.of(new Run(
                    Instant.parse(lines[0]),
                    isTimed ? Optional.of(Duration.ofMillis(Long.parseLong(took.group(1)))) : Optional.empty(),
                    Boolean.parseBoolean(lines[1]),
                    lines[2]));
        }
        return Optional.empty();
    }

    private static String took(Run run) {
        return run.took()
                .map(time -> "\ntook " + Math.max(0, time.toMillis()) + " ms")
                .orElse("");
    }
}
