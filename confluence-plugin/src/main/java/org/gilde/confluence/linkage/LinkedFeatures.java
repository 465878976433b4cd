package org.gilde.confluence.linkage;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Features are off where the JVM could not link all that they call. */
public final class LinkedFeatures implements Features {
    private static final Logger LOG = LoggerFactory.getLogger(LinkedFeatures.class);

    private final Set<Feature> off;

    private LinkedFeatures(Set<Feature> off) {
        this.off = off;
    }

    /** Looks once at what this host has, and says in the log what is off and why. */
    public static Features here() {
        return in(HostCalls.ofTheApp(), LinkedFeatures.class.getClassLoader());
    }

    static LinkedFeatures in(List<HostCall> calls, ClassLoader loader) {
        Linkage linkage = new Linkage(loader);
        Set<Feature> off = EnumSet.noneOf(Feature.class);
        calls.stream().map(linkage::look).filter(Finding::isUnlinked).forEach(finding -> {
            LOG.warn(
                    "This Confluence lacks {}: {} {}, off: {}",
                    finding.call(),
                    finding.state(),
                    finding.detail(),
                    finding.features());
            off.addAll(withAll(finding.features()));
        });
        return new LinkedFeatures(off);
    }

    private static Collection<Feature> withAll(Set<Feature> lacking) {
        return lacking.contains(Feature.BASE) ? EnumSet.allOf(Feature.class) : lacking;
    }

    @Override
    public boolean isOn(Feature feature) {
        return !off.contains(feature);
    }
}
