package org.gilde.confluence.cohort;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.community.Communities;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.CommunityKind;
import org.gilde.confluence.learning.Activities;
import org.gilde.confluence.learning.Activity;
import org.gilde.confluence.learning.Titles;
import org.gilde.confluence.learning.TopicRule;
import org.gilde.confluence.learning.TopicRules;

/** Finds the community that a course run belongs under: the one that shares most topics with its course. */
public final class Parents {
    private final Communities communities;
    private final Activities activities;
    private final TopicRules rules;

    /** Looks among these. */
    public Parents(Communities communities, Activities activities, TopicRules rules) {
        this.communities = communities;
        this.activities = activities;
        this.rules = rules;
    }

    /** Returns the key of the community above a run; nothing where no living Community of Practice shares a topic. */
    Optional<String> of(String run) {
        Set<String> topics =
                TopicRule.topics(new Activity(run, Optional.empty(), titles(run)), Optional.empty(), rules.all());
        return communities.all().stream()
                .filter(community -> community.kind() == CommunityKind.PRACTICE)
                .filter(community -> community.closed().isEmpty())
                .filter(community -> shared(community, topics) > 0)
                .max(Comparator.<Community>comparingInt(community -> shared(community, topics))
                        .thenComparing(Community::key, Comparator.reverseOrder()))
                .map(Community::key);
    }

    private static int shared(Community community, Set<String> topics) {
        Set<String> both = new HashSet<>(community.topics());
        both.retainAll(topics);
        return both.size();
    }

    /** Returns the living Learning Communities that follow a course already. */
    List<Community> following(String run) {
        return communities.all().stream()
                .filter(community -> community.closed().isEmpty())
                .filter(community -> community
                        .plan()
                        .filter(plan -> plan.course().equals(run))
                        .isPresent())
                .toList();
    }

    /** Returns what a cohort is called in a language: the name it was given, else its course's title, else its origin. */
    public String name(Cohort cohort, Locale locale) {
        if (!cohort.name().isEmpty()) {
            return cohort.name();
        }
        return titles(cohort.origin()).in(locale).orElse(cohort.origin());
    }

    private Titles titles(String run) {
        return run.isEmpty() ? Titles.NONE : activities.titles(Set.of(run)).getOrDefault(run, Titles.NONE);
    }
}
