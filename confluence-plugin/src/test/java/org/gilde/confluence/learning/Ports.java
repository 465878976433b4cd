package org.gilde.confluence.learning;

import org.gilde.confluence.matching.Changes;
import org.gilde.confluence.matching.Decisions;
import org.gilde.confluence.transaction.Transactions;

/** All that keeps something, for one test: in memory, or in tables. */
public record Ports(
        LearningLog log,
        WaitingEvents waiting,
        Activities activities,
        TopicRules rules,
        LearningItems items,
        Shares shares,
        ActorLinks links,
        Changes changes,
        Decisions decisions,
        Transactions transactions) {}
