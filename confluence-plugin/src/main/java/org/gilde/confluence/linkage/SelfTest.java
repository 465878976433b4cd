package org.gilde.confluence.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gilde.confluence.linkage.Finding.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every host call up as the JVM would link it, and calls those that can be called without changing anything. One
 * that breaks does not keep the others from being looked at.
 */
public final class SelfTest {
    private static final Logger LOG = LoggerFactory.getLogger(SelfTest.class);

    private final List<HostCall> calls;
    private final Linkage linkage;
    private final List<ProbeGroup> groups;
    private final Features features;

    SelfTest(List<HostCall> calls, ClassLoader loader, List<ProbeGroup> groups, Features features) {
        this.calls = calls;
        this.linkage = new Linkage(loader);
        this.groups = groups;
        this.features = features;
    }

    /**
     * Returns one of this app in this host.
     *
     * @param groups each is asked when it is its turn
     * @param features as they were settled when the app started
     */
    public static SelfTest of(List<ProbeGroup> groups, Features features) {
        return new SelfTest(HostCalls.ofTheApp(), SelfTest.class.getClassLoader(), groups, features);
    }

    /** Does it all now. */
    public Report run() {
        List<Finding> linked = calls.stream().map(linkage::look).toList();
        List<Finding> tried = new ArrayList<>();
        groups.forEach(group -> attempt(group, tried));
        return new Report(linked, List.copyOf(tried), features);
    }

    /** A class that names what is missing can fail to load as a whole: then that is what was found. */
    @SuppressWarnings("checkstyle:IllegalCatch") // the edge to a host of which nothing is sure
    private static void attempt(ProbeGroup group, List<Finding> tried) {
        try {
            group.probes().forEach(probe -> tried.add(attempt(probe)));
        } catch (RuntimeException | LinkageError e) {
            tried.add(failed(group.getClass().getSimpleName(), Feature.BASE, e));
        }
    }

    @SuppressWarnings("checkstyle:IllegalCatch") // as above
    private static Finding attempt(Probe probe) {
        try {
            probe.run();
            return new Finding(probe.call(), Set.of(probe.feature()), State.WORKS, "");
        } catch (Exception | LinkageError e) {
            return failed(probe.call(), probe.feature(), e);
        }
    }

    /** The class only, in the log too: what a host's message repeats, nobody knows. */
    private static Finding failed(String call, Feature feature, Throwable thrown) {
        LOG.info("Self-test: {} threw {}", call, thrown.getClass().getName());
        State state = thrown instanceof LinkageError ? State.MISSING : State.FAILS;
        return new Finding(call, Set.of(feature), state, thrown.getClass().getSimpleName());
    }
}
