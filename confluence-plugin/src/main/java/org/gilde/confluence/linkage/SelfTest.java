package org.gilde.confluence.linkage;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    private final Linked features;
    private final Services services;

    SelfTest(List<HostCall> calls, ClassLoader loader, List<ProbeGroup> groups, Linked features, Services services) {
        this.calls = calls;
        this.linkage = new Linkage(loader);
        this.groups = groups;
        this.features = features;
        this.services = services;
    }

    /**
     * Returns one of this app in this host.
     *
     * @param groups each is asked when it is its turn
     * @param features which are on
     * @param services that only some features need
     */
    public static SelfTest of(List<ProbeGroup> groups, Linked features, Services services) {
        return new SelfTest(HostCalls.ofTheApp(), SelfTest.class.getClassLoader(), groups, features, services);
    }

    /** Does it all now. */
    public Report run() {
        List<Finding> linked = calls.stream().map(linkage::look).toList();
        List<Finding> tried = new ArrayList<>(offered());
        groups.forEach(group -> attempt(group, tried));
        return new Report(linked, List.copyOf(tried), features);
    }

    private List<Finding> offered() {
        Map<String, Set<Feature>> needed = new TreeMap<>();
        for (Feature feature : Feature.values()) {
            feature.services().forEach(type -> needed.computeIfAbsent(type, none -> EnumSet.noneOf(Feature.class))
                    .add(feature));
        }
        return needed.entrySet().stream()
                .map(service -> services.has(service.getKey())
                        ? new Finding(service.getKey(), service.getValue(), State.WORKS, "")
                        : new Finding(service.getKey(), service.getValue(), State.MISSING, "not offered"))
                .toList();
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
        State state =
                thrown instanceof LinkageError || thrown instanceof NotOfferedException ? State.MISSING : State.FAILS;
        return new Finding(call, Set.of(feature), state, thrown.getClass().getSimpleName());
    }
}
