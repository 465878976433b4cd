package org.gilde.confluence.participation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gilde.confluence.community.Communities;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.Membership;
import org.gilde.confluence.community.Memberships;
import org.gilde.confluence.community.Standing;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.transaction.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts, once a day and for each community, how its members took part, and forgets what no count needs any more. */
public final class Counting {
    private static final Logger LOG = LoggerFactory.getLogger(Counting.class);
    private static final int KEPT_FLOWS = 400;

    private final Communities communities;
    private final Memberships memberships;
    private final Kept kept;
    private final Transactions transactions;
    private final Clock clock;

    /** What is counted, and where the counts go. */
    public record Kept(Deeds deeds, Views views, Flows flows) {}

    /** Counts these. Days begin where the clock's zone says. */
    public Counting(
            Communities communities, Memberships memberships, Kept kept, Transactions transactions, Clock clock) {
        this.communities = communities;
        this.memberships = memberships;
        this.kept = kept;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Makes today's counts where they are missing. May be called at any time, by several at once. */
    public void run() {
        LocalDate today = LocalDate.now(clock);
        for (Community community : communities.all()) {
            Optional<Flow> latest = kept.flows().latest(community.key());
            if (latest.isEmpty() || latest.get().day().isBefore(today)) {
                keep("the members of " + community.key(), () -> count(community.key(), today));
            }
        }
        keep("what no count needs any more", () -> forgetBefore(today));
    }

    /** Another node may be at it at the same moment; what neither kept is done the next time. */
    @SuppressWarnings("checkstyle:IllegalCatch") // the edge: trouble with one community is no trouble for the others
    private void keep(String what, Supplier<Boolean> work) {
        try {
            transactions.run(work);
        } catch (RuntimeException e) {
            LOG.warn("{} were left to another node, or to the next time", what, e);
        }
    }

    private boolean count(String community, LocalDate today) {
        LocalDate since = today.minusDays(Flow.DAYS);
        Map<PersonKey, Act> highest = kept.deeds().highest(community, since, today);
        List<PersonKey> active = memberships.among(community, highest.keySet()).stream()
                .filter(Membership::isMember)
                .map(Membership::person)
                .toList();
        int members = memberships.count(community, Standing.JOINED);
        int created = count(active, highest, Act.CREATED);
        int reacted = count(active, highest, Act.REACTED);
        long views = kept.views().sum(community, since, today);
        kept.flows().keep(new Flow(community, today, created, reacted, members - created - reacted, views));
        return true;
    }

    private static int count(List<PersonKey> members, Map<PersonKey, Act> highest, Act act) {
        return (int)
                members.stream().filter(member -> highest.get(member) == act).count();
    }

    private boolean forgetBefore(LocalDate today) {
        kept.deeds().forgetBefore(today.minusDays(Flow.DAYS + 1L));
        kept.views().forgetBefore(today.minusDays(Flow.DAYS + 1L));
        kept.flows().forgetBefore(today.minusDays(KEPT_FLOWS));
        return true;
    }
}
