package org.gilde.confluence.community;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A Space that has a domain, people and a practice.
 *
 * @param key of the Space
 * @param domain what it is about, in one sentence; empty while nobody wrote it
 * @param topics labels that stand for pieces of the domain
 * @param rhythm when people meet, in the coordinator's words; empty while nobody wrote it
 * @param houseRules empty while nobody wrote them
 * @param language of its pages, as a language tag such as {@code nl}
 * @param plan of a Learning Community; nothing for a Community of Practice
 * @param closed when it was closed; nothing while it lives
 */
public record Community(
        String key,
        String domain,
        Set<String> topics,
        Stage stage,
        Joining joining,
        String rhythm,
        String houseRules,
        String language,
        Optional<LearningPlan> plan,
        Optional<Instant> closed) {

    /** Returns which kind it is: what has a plan is a Learning Community. */
    public CommunityKind kind() {
        return plan.isPresent() ? CommunityKind.LEARNING : CommunityKind.PRACTICE;
    }

    /** Returns it with these topics. */
    public Community withTopics(Set<String> others) {
        return new Community(key, domain, others, stage, joining, rhythm, houseRules, language, plan, closed);
    }

    /** Returns it with another way in. */
    public Community withJoining(Joining other) {
        return new Community(key, domain, topics, stage, other, rhythm, houseRules, language, plan, closed);
    }

    /** Returns it with another plan: a Learning Community. */
    public Community withPlan(LearningPlan other) {
        return new Community(
                key, domain, topics, stage, joining, rhythm, houseRules, language, Optional.of(other), closed);
    }

    /** Returns it closed; what is closed stays so since when it was. */
    public Community withClosed(Instant now) {
        return new Community(
                key,
                domain,
                topics,
                stage,
                joining,
                rhythm,
                houseRules,
                language,
                plan,
                Optional.of(closed.orElse(now)));
    }
}
