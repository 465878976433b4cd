package org.gilde.confluence.learning;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.learning.RunSigns.Sign;
import org.gilde.confluence.people.PersonKey;

/**
 * Which Statements say that somebody joined or left a course run. The run is the course's own Activity: Moodle and
 * Open edX give every run its own. The same Verbs said of a whole learning system, a group or a module say nothing.
 */
final class CourseRuns {
    private static final Map<String, Boolean> JOINS = Map.of(
            "http://adlnet.gov/expapi/verbs/registered",
            true,
            "http://www.tincanapi.co.uk/verbs/enrolled_onto_learning_plan",
            true,
            Verbs.UNREGISTERED,
            false,
            Verbs.LEFT,
            false);
    private static final Set<String> COURSES = Set.of(
            "https://w3id.org/xapi/cmi5/activitytype/course",
            "http://adlnet.gov/expapi/activities/course",
            "http://id.tincanapi.com/activitytype/lms/course",
            "http://lrs.learninglocker.net/define/type/moodle/course");

    private CourseRuns() {}

    /** Returns what an event says; nothing where it says nothing about a course run. */
    static Optional<Sign> sign(LearningEvent.Told told, Optional<PersonKey> person) {
        return Optional.ofNullable(JOINS.get(told.verb()))
                .filter(joins -> isRun(told))
                .map(joins -> new Sign(told.statementId(), told.activity().id(), person, joins, told.timestamp()));
    }

    /** Says whether an event that says somebody left is about something else than a course, and so means nothing. */
    static boolean leavesSomethingElse(LearningEvent.Told told) {
        return told.verb().equals(Verbs.LEFT) && !isCourse(told);
    }

    private static boolean isRun(LearningEvent.Told told) {
        boolean isUntold = told.activity().type().isEmpty() && told.course().isEmpty();
        return isUntold || isCourse(told);
    }

    private static boolean isCourse(LearningEvent.Told told) {
        return told.activity().type().filter(COURSES::contains).isPresent();
    }
}
