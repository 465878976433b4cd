package org.gilde.confluence.hostcalls;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gilde.confluence.linkage.Feature;

/** The app's classes through which each feature calls the host. All that none of them names belongs to the base. */
final class FeatureClasses {
    private static final String APP = "org.gilde.confluence.";
    private static final Set<String> CONTENT_EVENTS = Set.of("host.Places");
    private static final Map<Feature, Set<String>> CLASSES = new EnumMap<>(Map.ofEntries(
            Map.entry(Feature.PAGES, Set.of("host.ConfluenceStage", "host.ReaderPhrases")),
            Map.entry(Feature.MACROS, Set.of("macro.DrawnMacro", "macro.MacroEdge", "macro.Viewings", "macro.Stage")),
            Map.entry(Feature.FORMS, Set.of("host.FormGuard")),
            Map.entry(Feature.JOBS, Set.of("host.Jobs", "host.NotedJob")),
            Map.entry(
                    Feature.SEARCH,
                    Set.of("host.PageFinder", "host.LabeledPages", "host.AskedPages", "host.HostTendedPages")),
            Map.entry(Feature.PEOPLE, Set.of("host.HostMails")),
            Map.entry(Feature.GROUPS, Set.of("host.HostGroups")),
            Map.entry(
                    Feature.MAKING,
                    Set.of(
                            "host.HostSpaceMaking",
                            "host.PageMaking",
                            "host.PageRestrictions",
                            "host.RoleGroups",
                            "host.RenewedPages",
                            "host.HomePageSignpost",
                            "host.HostMovingPages",
                            "host.PageGuards",
                            "host.InTheirName")),
            Map.entry(Feature.RIGHTS, Set.of("host.GroupRights", "host.RoleGroups", "host.RoleRights")),
            Map.entry(Feature.LETTERS, Set.of("host.MailPost")),
            Map.entry(Feature.READING, with(CONTENT_EVENTS, "host.HeardReading")),
            Map.entry(Feature.LIKES, with(CONTENT_EVENTS, "host.HeardLiking")),
            Map.entry(Feature.WRITING, with(CONTENT_EVENTS, "host.HeardWriting")),
            Map.entry(
                    Feature.SHARING,
                    with(CONTENT_EVENTS, "host.HeardContributing", "host.HostPlaces", "host.PageGuards")),
            Map.entry(Feature.REMOVALS, Set.of("host.HeardRemovedUsers", "host.HeardRemovedSpaces")),
            Map.entry(
                    Feature.DIALOG,
                    Set.of(
                            "host.blueprint.CreatedSpaces",
                            "host.blueprint.HomePageContext",
                            "host.blueprint.NewSpaces"))));

    /** Classes that do without what they call where it is not there: no feature is lost with it. */
    private static final Set<String> SPARE = Set.of(
            "host.ActiveUsers",
            "host.HostEnvironment",
            "host.HostLogIn",
            "host.PageLabels",
            "host.ReaderLocale",
            "host.StyleSheets",
            "table.AtOnce");

    /** Classes that make what calls, behind the features' own switches, and call nothing themselves. */
    private static final Set<String> MAKERS = Set.of("host.Switch", "host.HostMethod");

    private FeatureClasses() {}

    private static Set<String> with(Set<String> some, String... others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(Set.of(others));
        return all;
    }

    /**
     * Returns what a class of the app, or a file, belongs to; nothing where it has a substitute for what it calls.
     *
     * @param user its name; a nested class belongs to its outer one
     */
    static Set<Feature> of(String user) {
        String outer = user.contains("$") ? user.substring(0, user.indexOf('$')) : user;
        String name = outer.startsWith(APP) ? outer.substring(APP.length()) : outer;
        if (SPARE.contains(name) || MAKERS.contains(name)) {
            return Set.of();
        }
        Set<Feature> found = CLASSES.entrySet().stream()
                .filter(feature -> feature.getValue().contains(name))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        return found.isEmpty() ? Set.of(Feature.BASE) : found;
    }

    /** Returns all classes that are named, without what all names begin with. */
    static Set<String> all() {
        return Stream.concat(CLASSES.values().stream(), Stream.of(SPARE, MAKERS))
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
