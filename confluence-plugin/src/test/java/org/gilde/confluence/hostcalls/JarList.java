package org.gilde.confluence.hostcalls;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gilde.confluence.linkage.Feature;

/**
 * The list of host calls that lies in the jar for the self-test: what the JVM links, and what is lost where it can not.
 * One a line, in five words; {@code linkage.HostCalls} reads it and says which.
 */
final class JarList {
    private final Map<String, Set<Feature>> members = new TreeMap<>();
    private final Map<String, Set<Feature>> types = new TreeMap<>();
    private final Map<String, String> kinds = new TreeMap<>();

    /** Adds what one class links to; those of the self-test only repeat. */
    void linked(ClassLinks links) {
        if (links.name().startsWith("org.gilde.confluence.host.probe.")) {
            return;
        }
        links.types().forEach(type -> named(type, links.name()));
        links.lambdas().forEach(lambda -> kinds.put(lambda.type(), "interface"));
        links.extended().filter(type -> type.startsWith("com.atlassian.")).ifPresent(type -> kinds.put(type, "class"));
        links.implemented().forEach(type -> kinds.put(type, "interface"));
        for (ClassLinks.Link link : links.members()) {
            String kind = link.isField() ? "type" : link.viaInterface() ? "interface" : "class";
            String how = link.isStatic() ? "static" : "instance";
            add(members, String.join(" ", kind, link.owner(), how, link.member()), links.name());
        }
    }

    /** Adds a type that a file names. */
    void named(String type, String user) {
        add(types, type, user);
    }

    private static void add(Map<String, Set<Feature>> found, String line, String user) {
        found.computeIfAbsent(line, none -> new TreeSet<>()).addAll(FeatureClasses.of(user));
    }

    List<String> lines() {
        Map<String, Set<Feature>> all = new TreeMap<>(members);
        types.forEach((type, features) -> all.put(kinds.getOrDefault(type, "type") + " " + type + " - -", features));
        return all.entrySet().stream()
                .map(line -> line.getKey() + " " + words(line.getValue()))
                .toList();
    }

    private static String words(Set<Feature> features) {
        return features.isEmpty() ? "-" : features.stream().map(Feature::word).collect(Collectors.joining(","));
    }
}
