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
import org.gilde.workbench.descriptor.DescriptorException;
import org.gilde.workbench.descriptor.ModuleElement;
import org.gilde.workbench.module.ModuleKind;
import org.gilde.workbench.module.RunningApp;

/** {@code <job-config>}: runs the job beans of all enabled apps by their schedules. */
public final class JobModules implements Jobs, ModuleKind, AutoCloseable {

    private static final int THREADS = 2;

    private final Map<String, LiveJob> jobs = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(THREADS, work -> {
        Thread thread = new Thread(work, "job");
        thread.setDaemon(true);
        return thread;
    });

    @Override
    public String type() {
        return "job-config";
    }

    @Override
    public Runnable enable(RunningApp app, ModuleElement module) {
        String bean = child(module, "job").key();
        JobRunner runner = app.context().make("bean:" + bean, JobRunner.class);
        LiveJob job = new LiveJob(
                module.attribute("name").orElse(module.key()), runner, JobSchedule.of(child(module, "schedule")));
        String key = app.descriptor().completeKey(module);
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
