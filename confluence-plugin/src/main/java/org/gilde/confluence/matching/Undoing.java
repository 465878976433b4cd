package org.gilde.confluence.matching;

import java.util.List;
import org.gilde.confluence.learning.ActorLinks;
import org.gilde.confluence.learning.ActorLinks.Link;
import org.gilde.confluence.learning.Effect;
import org.gilde.confluence.learning.LearningLog;
import org.gilde.confluence.learning.Match;
import org.gilde.confluence.learning.Matching;
import org.gilde.confluence.learning.PuttingBack;
import org.gilde.confluence.learning.Retaking;
import org.gilde.confluence.transaction.Transactions;

/** Puts back what undone changes brought to somebody, a portion at a time. What is left over is done the next time. */
public final class Undoing {
    private static final int EFFECTS_AT_ONCE = 500;

    private final Changes changes;
    private final ActorLinks links;
    private final LearningLog log;
    private final PuttingBack back;
    private final Matching matching;
    private final Retaking retaking;
    private final Transactions transactions;

    /** Puts back what is kept there. */
    public Undoing(
            Changes changes,
            ActorLinks links,
            LearningLog log,
            PuttingBack back,
            Matching matching,
            Retaking retaking,
            Transactions transactions) {
        this.changes = changes;
        this.links = links;
        this.log = log;
        this.back = back;
        this.matching = matching;
        this.retaking = retaking;
        this.transactions = transactions;
    }

    /**
     * Puts back what is left of all undone changes, and takes at once what the rules of now give to somebody else.
     *
     * @param actors how many at most
     * @return how many events were put back
     */
    public int putBack(int actors) {
        int done = 0;
        List<Link> left = links.by(changes.undone(), actors);
        Matching.Judge judge = matching.judge(left.stream().map(Link::actor).toList());
        for (Link link : left) {
            Match match = judge.of(link.actor());
            if (match.isCertain() && match.people().contains(link.person())) {
                transactions.run(() -> restamp(link, match.change()));
            } else {
                done += putBack(link);
                retaking.retake(links.key(link.actor()));
            }
        }
        return done;
    }

    private boolean restamp(Link link, long change) {
        links.restamp(List.of(link), change);
        return true;
    }

    private int putBack(Link link) {
        int done = 0;
        for (int some = EFFECTS_AT_ONCE; some == EFFECTS_AT_ONCE; done += some) {
            some = transactions.run(() -> putSomeBack(link));
        }
        return done;
    }

    private int putSomeBack(Link link) {
        List<Effect> effects = log.of(link.person(), links.key(link.actor()), EFFECTS_AT_ONCE);
        back.putBack(effects, effect -> link.actor());
        if (effects.size() < EFFECTS_AT_ONCE) {
            links.remove(List.of(link));
        }
        return effects.size();
    }
}
