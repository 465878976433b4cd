package org.gilde.xapi.keeping;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gilde.xapi.statement.Key;
import org.gilde.xapi.store.StoredStatement;

/**
 * How much of a person's is forgotten: all of it, or what they did with some Activities. A Statement is on an Activity
 * that is its object, or its SubStatement's, or the parent of that; one that names it elsewhere in its context is about
 * something else.
 *
 * @param activities on which; all of it where there is none
 * @param spared what is on one of these as its object stays, although its parent is one of those
 * @param until only what happened or was stored up to then; whatever came since stays
 */
public record Part(Set<String> activities, Set<String> spared, Optional<Instant> until) {
    /** All there is. */
    public static final Part ALL = new Part(Set.of(), Set.of(), Optional.empty());

    /** Says whether it is all there is. */
    public boolean isAll() {
        return activities.isEmpty();
    }

    /** Says whether a Statement was there, or happened, in time. */
    boolean isInTime(StoredStatement kept) {
        return until.filter(
                        end -> kept.stored().isAfter(end) && kept.timestamp().isAfter(end))
                .isEmpty();
    }

    /** Says whether a Statement is on one of the Activities; not whether one that it refers to is. */
    boolean includes(PlacedValue statement) {
        Optional<PlacedValue> object = statement.find("object");
        if (object.filter(Part::isSubStatement).filter(this::includes).isPresent()) {
            return true;
        }
        Set<String> own = object.flatMap(Part::id).map(Set::of).orElse(Set.of());
        return own.stream().anyMatch(activities::contains)
                || (own.stream().noneMatch(spared::contains)
                        && parents(statement).anyMatch(activities::contains));
    }

    /** Says whether a text that may be no Statement names one of the Activities, wherever it stands. */
    boolean isNamedIn(PlacedValue value) {
        return value.text().filter(activities::contains).isPresent()
                || value.elements().stream().anyMatch(this::isNamedIn)
                || value.properties().stream().anyMatch(property -> isNamedIn(property.value()));
    }

    /** Returns the keys of Statements that have one of the Activities as object. */
    Set<Long> keys() {
        return activities.stream().map(Key::activity).collect(Collectors.toSet());
    }

    private static Stream<String> parents(PlacedValue statement) {
        return statement.find("context").flatMap(context -> context.find("contextActivities")).stream()
                .flatMap(kinds -> kinds.find("parent").stream())
                .flatMap(parent -> parent.elements().isEmpty() ? Stream.of(parent) : parent.elements().stream())
                .flatMap(activity -> id(activity).stream());
    }

    private static boolean isSubStatement(PlacedValue object) {
        return object.find("objectType")
                .flatMap(PlacedValue::text)
                .filter("SubStatement"::equals)
                .isPresent();
    }

    private static Optional<String> id(PlacedValue activity) {
        return activity.find("id").flatMap(PlacedValue::text);
    }
}
