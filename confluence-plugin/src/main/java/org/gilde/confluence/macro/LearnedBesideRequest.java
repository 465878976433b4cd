package org.gilde.confluence.macro;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a page asks of {@code learned-beside}.
 *
 * @param topics labels
 * @param community key of a Space
 * @param max lines per column
 */
record LearnedBesideRequest(
        List<String> topics,
        String community,
        Set<Column> columns,
        Period period,
        int max,
        boolean collapsed,
        int heading) {

    /** Reads the macro's parameters; what is not given comes from the page. */
    static LearnedBesideRequest of(Map<String, String> parameters, Viewing viewing) {
        Parameters given = new Parameters(parameters);
        List<String> topics = given.labels("topic");
        String community = given.text("community");
        return new LearnedBesideRequest(
                topics.isEmpty() ? viewing.labels() : topics,
                community.isEmpty() ? viewing.community() : community,
                given.choices("columns", Column.class),
                given.choice("period", Period.class, Period.ALL),
                given.whole("max", 5, 1, 50),
                given.flag("collapse"),
                given.whole("heading", 2, 1, 5));
    }

    boolean asksFor(Column column) {
        return columns.contains(column);
    }
}
