package org.gilde.confluence.host;

import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gilde.confluence.upkeep.AppJob;
import org.gilde.confluence.upkeep.JobLog;

/**
 * The last run of each job among Confluence's settings: when, how, what it said. A good run after a good one is written
 * every few minutes only, however often the job runs.
 */
public final class StoredJobLog implements JobLog {
    private static final Duration SELDOM = Duration.ofMinutes(5);
    private static final int LINES = 3;

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
                    .put(StoredKeys.job(job), run.when() + "\n" + run.isGood() + "\n" + run.said());
        }
    }

    @Override
    public Optional<Run> last(AppJob job) {
        if (factory.createGlobalSettings().get(StoredKeys.job(job)) instanceof String text) {
            List<String> lines = List.of(text.split("\n", LINES));
            return Optional.of(new Run(Instant.parse(lines.get(0)), Boolean.parseBoolean(lines.get(1)), lines.get(2)));
        }
        return Optional.empty();
    }
}
