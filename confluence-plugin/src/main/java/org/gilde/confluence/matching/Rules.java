package org.gilde.confluence.matching;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules in their order. The first that gives anybody decides.
 *
 * @param change that brought them; 0 for those that come of the settings of before
 */
public record Rules(long change, List<Rule> list) {
    /** The most rules there can be. */
    public static final int MOST = 50;

    /** Keeps its own copy. */
    public Rules {
        list = List.copyOf(list);
    }

    /** Returns rules as one text: one a line, its kind and then its pattern. */
    public static String text(List<Rule> rules) {
        return String.join(
                "\n",
                rules.stream()
                        .map(rule -> (rule.kind() + " " + rule.pattern()).strip())
                        .toList());
    }

    /** Reads that text; nothing where it is none, has a rule twice, or too many. */
    public static Optional<List<Rule>> read(String text) {
        Set<Rule> rules = new LinkedHashSet<>();
        for (String line : text.lines().map(String::strip).toList()) {
            Optional<Rule> rule = line.isEmpty() ? Optional.empty() : rule(line);
            if (!line.isEmpty() && (rule.isEmpty() || !rules.add(rule.get()))) {
                return Optional.empty();
            }
        }
        return rules.size() > MOST ? Optional.empty() : Optional.of(new ArrayList<>(rules));
    }

    private static Optional<Rule> rule(String line) {
        int space = line.indexOf(' ');
        String kind = space < 0 ? line : line.substring(0, space);
        return of(kind, space < 0 ? "" : line.substring(space + 1).strip());
    }

    /** Returns the rule of that kind and pattern; nothing where there is no such kind, or it is no pattern of it. */
    public static Optional<Rule> of(String kind, String pattern) {
        for (Rule.Kind known : Rule.Kind.values()) {
            if (known.name().equals(kind) && Rule.isPattern(known, pattern)) {
                return Optional.of(new Rule(known, pattern));
            }
        }
        return Optional.empty();
    }
}
