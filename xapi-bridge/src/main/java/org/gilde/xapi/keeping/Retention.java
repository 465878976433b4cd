package org.gilde.xapi.keeping;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.gilde.xapi.statement.Key;
import org.gilde.xapi.statement.Statement;
import org.gilde.xapi.store.Amendments;
import org.gilde.xapi.store.Amendments.Amended;
import org.gilde.xapi.store.Amendments.Decider;
import org.gilde.xapi.store.Amendments.Fate;
import org.gilde.xapi.store.StoredStatement;

/** Removes what rules say is kept no longer, in small steps; what a legal hold covers stays. */
public final class Retention {
    /** In whose name it removes. */
    public static final String OPERATOR = "retention";

    private static final int STEP = 200;

    private final Amendments statements;
    private final RetentionRules rules;
    private final Holds holds;
    private final Removals removals;
    private final Clock clock;

    /** Works on these. */
    public Retention(Amendments statements, RetentionRules rules, Holds holds, Removals removals, Clock clock) {
        this.statements = statements;
        this.rules = rules;
        this.holds = holds;
        this.removals = removals;
        this.clock = clock;
    }

    /** Returns how many Statements a rule would remove now, and how many it may not. Nothing is changed. */
    public Amended preview(RetentionRule rule) {
        Amended sum = Amended.NOTHING;
        long after = 0;
        Instant before = before(rule);
        for (List<Long> next = next(rule, after, before); !next.isEmpty(); next = next(rule, after, before)) {
            sum = sum.plus(statements.preview(rule.tenant(), next, decider(rule)));
            after = next.get(next.size() - 1);
        }
        return sum;
    }

    /** Does what each rule says; returns how much went, and how much may not. */
    public Amended run() {
        Amended sum = Amended.NOTHING;
        for (RetentionRule rule : rules.all()) {
            sum = sum.plus(run(rule));
        }
        return sum;
    }

    /** A voiding Statement that waits for its target is looked at again the next time; what is held, when it is released. */
    private Amended run(RetentionRule rule) {
        Amended sum = Amended.NOTHING;
        OptionalLong removal = OptionalLong.empty();
        Instant before = before(rule);
        long after = rules.passed(rule.id());
        for (List<Long> next = next(rule, after, before); !next.isEmpty(); next = next(rule, after, before)) {
            Decider decider = decider(rule);
            Amended step = statements.preview(rule.tenant(), next, decider);
            if (step.removed() > 0) {
                if (removal.isEmpty()) {
                    removal = OptionalLong.of(removals.begin(
                            rule.tenant(), Removal.Kind.RETENTION, OPERATOR, OptionalLong.of(rule.id())));
                }
                step = statements.amend(rule.tenant(), removal.getAsLong(), next, decider);
                removals.count(removal.getAsLong(), Counts.NOTHING.plus(sum.plus(step)));
            }
            sum = sum.plus(step);
            after = next.get(next.size() - 1);
            if (sum.waiting() == 0) {
                rules.pass(rule.id(), after);
            }
        }
        if (removal.isPresent()) {
            removals.finish(removal.getAsLong(), Counts.NOTHING.plus(sum));
        }
        return sum;
    }

    private Instant before(RetentionRule rule) {
        return clock.instant().minus(Duration.ofDays(rule.days()));
    }

    private List<Long> next(RetentionRule rule, long after, Instant before) {
        return statements.after(rule.tenant(), after, Optional.of(before), STEP);
    }

    private Decider decider(RetentionRule rule) {
        Holds.Covered held = holds.covered(rule.tenant());
        return (kept, read) -> {
            if (!matches(rule, kept, read)) {
                return Fate.NONE;
            }
            return held.includes(read.keys()) ? Fate.HELD : Fate.GOES;
        };
    }

    private static boolean matches(RetentionRule rule, StoredStatement kept, Statement read) {
        return rule.verb().filter(verb -> Key.verb(verb) != read.keys().verb()).isEmpty()
                && (rule.activity().isEmpty()
                        || activities(PlacedValue.read(kept.json()))
                                .anyMatch(id -> matches(rule.activity().get(), id)));
    }

    private static boolean matches(String pattern, String id) {
        return pattern.endsWith("*") ? id.startsWith(pattern.substring(0, pattern.length() - 1)) : id.equals(pattern);
    }

    private static Stream<String> activities(PlacedValue statement) {
        Stream<PlacedValue> object = statement.find("object").stream().filter(Retention::isActivity);
        Stream<PlacedValue> context = statement.find("context").flatMap(in -> in.find("contextActivities")).stream()
                .flatMap(kinds -> kinds.properties().stream())
                .map(PlacedValue.Property::value)
                .flatMap(kind -> kind.elements().isEmpty() ? Stream.of(kind) : kind.elements().stream());
        return Stream.concat(object, context)
                .flatMap(activity -> activity.find("id").stream())
                .flatMap(id -> id.text().stream());
    }

    private static boolean isActivity(PlacedValue object) {
        return object.find("objectType")
                .flatMap(PlacedValue::text)
                .filter(type -> !type.equals("Activity"))
                .isEmpty();
    }
}
