package org.gilde.confluence.linkage;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.life.Off;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Features are off where the JVM could not link all that they call, and while a service that they need is not offered. */
public final class LinkedFeatures implements Linked {
    /** A system property: features that start although calls are lacking, by their words, with commas. */
    public static final String PROPERTY = "gilde.features.start";

    private static final Logger LOG = LoggerFactory.getLogger(LinkedFeatures.class);

    private final Set<Feature> lacking;
    private final Set<Feature> forced;
    private final Services services;

    private LinkedFeatures(Set<Feature> lacking, Set<Feature> forced, Services services) {
        this.lacking = lacking;
        this.forced = forced;
        this.services = services;
    }

    /** Looks once at what this host has, and says in the log what is off and why. */
    public static Linked here(Services services) {
        return in(
                HostCalls.ofTheApp(),
                LinkedFeatures.class.getClassLoader(),
                System.getProperty(PROPERTY, ""),
                services);
    }

    /** Looks there; {@code start} is the value of the property. */
    static LinkedFeatures in(List<HostCall> calls, ClassLoader loader, String start, Services services) {
        Linkage linkage = new Linkage(loader);
        Set<Feature> found = EnumSet.noneOf(Feature.class);
        calls.stream().map(linkage::look).filter(Finding::isUnlinked).forEach(finding -> {
            LOG.warn(
                    "This Confluence lacks {}: {} {}, needed for: {}",
                    finding.call(),
                    finding.state(),
                    finding.detail(),
                    finding.features());
            found.addAll(finding.features());
        });
        Set<Feature> forced = named(start);
        forced.retainAll(found);
        found.removeAll(forced);
        Set<Feature> lacking = EnumSet.noneOf(Feature.class);
        found.forEach(feature -> lacking.addAll(feature.withAllOnIt()));
        if (!lacking.isEmpty() || !forced.isEmpty()) {
            LOG.warn("Off: {}. Started all the same, by {}: {}", lacking, PROPERTY, forced);
        }
        return new LinkedFeatures(lacking, forced, services);
    }

    private static Set<Feature> named(String start) {
        Set<Feature> named = EnumSet.noneOf(Feature.class);
        for (String word : start.toUpperCase(Locale.ROOT).split("[,\\s]+", -1)) {
            try {
                if (!word.isEmpty()) {
                    named.add(Feature.valueOf(word));
                }
            } catch (IllegalArgumentException e) {
                LOG.warn("{} names no feature {}", PROPERTY, word);
            }
        }
        return named;
    }

    @Override
    public Optional<Off> off(Feature feature) {
        if (lacking.contains(feature)) {
            return Optional.of(Off.LACKING);
        }
        return feature.services().stream().allMatch(services::has) ? Optional.empty() : Optional.of(Off.UNOFFERED);
    }

    @Override
    public boolean isForced(Feature feature) {
        return forced.contains(feature);
    }
}
