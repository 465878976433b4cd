package org.gilde.workbench.job;

import com.atlassian.scheduler.JobRunner;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.gilde.workbench.app.Jobs;
import org.gilde.workbench.database.Database;
import org.gilde.workbench.descriptor.DescriptorException;
import org.gilde.workbench.descriptor.ModuleElement;
import org.gilde.workbench.module.ModuleKind;
import org.gilde.workbench.module.RunningApp;

/**
 * {@code <job-config>}: runs the job beans of all enabled apps by their schedules; one with {@code perClusterJob} on one of
 * the nodes over one database, any other on each of them.
 */
public final class JobModules implements Jobs, ModuleKind, AutoCloseable {

    private static final int THREADS = 2;

    private final Database database;
    private final Map<String, LiveJob> jobs = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(THREADS, work -> {
        Thread thread = new Thread(work, "job");
        thread.setDaemon(true);
        return thread;
    });

    /** Plans them in that database; makes the table when it is not there. */
    public JobModules(Database database) {
        this.database = database;
        ClusterRuns.prepare(database);
    }

    @Override
    public String type() {
        return "job-config";
    }

    @Override
    public Runnable enable(RunningApp app, ModuleElement module) {
        ModuleElement element = child(module, "job");
        JobRunner runner = app.context().make("bean:" + element.key(), JobRunner.class);
        JobSchedule schedule = JobSchedule.of(child(module, "schedule"));
        String key = app.descriptor().completeKey(module);
        boolean isPerCluster =
                element.attribute("perClusterJob").map(Boolean::parseBoolean).orElse(false);
        Runs runs = isPerCluster ? ClusterRuns.plan(database, key, schedule) : new LocalRuns(schedule);
        LiveJob job = new LiveJob(module.attribute("name").orElse(module.key()), runner, schedule, runs);
        jobs.put(key, job);
        job.startOn(clock);
        return () -> {
            jobs.remove(key);
            job.stop();
        };
    }

    private static ModuleElement child(ModuleElement module, String name) {
        return module.child(name).orElseThrow(() -> new DescriptorException("A <job-config> needs a <" + name + ">"));
    }

    @Override
    public List<Job> all() {
        return jobs.entrySet().stream()
                .map(entry -> entry.getValue().describe(entry.getKey()))
                .sorted(Comparator.comparing(Job::completeKey))
                .toList();
    }

    @Override
    public String run(String completeKey) {
        return Optional.ofNullable(jobs.get(completeKey))
                .orElseThrow(() -> new IllegalArgumentException("There is no job " + completeKey))
                .run();
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
