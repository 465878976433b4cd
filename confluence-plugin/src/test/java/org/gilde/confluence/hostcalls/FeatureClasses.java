package org.gilde.confluence.hostcalls;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gilde.confluence.linkage.Feature;

/** The app's classes through which each feature calls the host. All that none of them names belongs to the base. */
final class FeatureClasses {
    private static final String APP = "org.gilde.confluence.";
    private static final Map<Feature, Set<String>> CLASSES = new EnumMap<>(Map.of(
            Feature.SEARCH, Set.of("host.SearchedPages"),
            Feature.MAKING,
                    Set.of(
                            "host.HostSpaceMaking",
                            "host.PageMaking",
                            "host.PageRestrictions",
                            "host.RenewedPages",
                            "host.HomePageSignpost",
                            "host.HostMovingPages",
                            "host.PageGuards",
                            "host.InTheirName"),
            Feature.RIGHTS, Set.of("host.GroupRights", "host.RoleGroups", "host.RoleRights"),
            Feature.LETTERS, Set.of("host.MailPost"),
            Feature.READING, Set.of("host.HeardReading"),
            Feature.LIKES, Set.of("host.HeardLiking"),
            Feature.WRITING, Set.of("host.HeardWriting"),
            Feature.SHARING, Set.of("host.HeardContributing", "host.HostPlaces"),
            Feature.DIALOG, Set.of("host.blueprint.CreatedSpaces", "host.blueprint.HomePageContext")));

    /** Classes that do without what they call where it is not there: no feature is lost with it. */
    private static final Set<String> SPARE = Set.of("host.ActiveUsers", "table.AtOnce");

    private FeatureClasses() {}

    /**
     * Returns what a class of the app, or a file, belongs to; nothing where it has a substitute for what it calls.
     *
     * @param user its name; a nested class belongs to its outer one
     */
    static Optional<Feature> of(String user) {
        String outer = user.contains("$") ? user.substring(0, user.indexOf('$')) : user;
        String name = outer.startsWith(APP) ? outer.substring(APP.length()) : outer;
        return SPARE.contains(name)
                ? Optional.empty()
                : CLASSES.entrySet().stream()
                        .filter(feature -> feature.getValue().contains(name))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .or(() -> Optional.of(Feature.BASE));
    }

    /** Returns all classes that are named, without what all names begin with. */
    static Set<String> all() {
        return Stream.concat(CLASSES.values().stream(), Stream.of(SPARE))
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
