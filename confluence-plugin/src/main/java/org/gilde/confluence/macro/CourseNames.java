package org.gilde.confluence.macro;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.LearningPlan;
import org.gilde.confluence.learning.Activities;
import org.gilde.confluence.learning.Titles;
import org.gilde.confluence.text.Brief;
import org.gilde.confluence.text.Phrases;

/** What the courses of Learning Communities are called, in a reader's language. One query for all of them. */
final class CourseNames {
    private final Map<String, Titles> titles;
    private final Phrases phrases;

    private CourseNames(Map<String, Titles> titles, Phrases phrases) {
        this.titles = titles;
        this.phrases = phrases;
    }

    static CourseNames of(Iterable<Community> communities, Activities activities, Phrases phrases) {
        Set<String> ids = StreamSupport.stream(communities.spliterator(), false)
                .flatMap(community -> community.plan().stream())
                .map(LearningPlan::course)
                .filter(course -> !course.isEmpty())
                .collect(Collectors.toSet());
        return new CourseNames(ids.isEmpty() ? Map.of() : activities.titles(ids), phrases);
    }

    /** Returns the course's title; nothing while nobody said one. */
    Optional<String> title(LearningPlan plan) {
        return Optional.ofNullable(titles.get(plan.course()))
                .flatMap(known -> known.in(phrases.locale()))
                .map(Brief::of);
    }

    /** Returns the course with its run, such as {@code Motivational interviewing, autumn 2026}; empty if neither is known. */
    String full(LearningPlan plan) {
        String title = title(plan).orElse("");
        if (title.isEmpty() || plan.run().isEmpty()) {
            return title + plan.run();
        }
        return phrases.fill("gilde.lc.course-run", title, plan.run());
    }
}
