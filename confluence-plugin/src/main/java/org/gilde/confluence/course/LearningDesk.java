package org.gilde.confluence.course;

import java.util.Optional;
import org.gilde.confluence.community.Communities;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.LearningCare;
import org.gilde.confluence.community.Memberships;
import org.gilde.confluence.community.Standpoint;
import org.gilde.confluence.screen.Answer;
import org.gilde.confluence.screen.Call;
import org.gilde.confluence.screen.Screen;

/** Finds out which Learning Community a call is about, and who does what is asked. */
public final class LearningDesk {
    private final Communities communities;
    private final Memberships memberships;
    private final LearningCare care;
    private final MakingDesk making;
    private final PlanDesk plans;
    private final ClosingDesk closing;

    /** Hands on to these. */
    public LearningDesk(
            Communities communities,
            Memberships memberships,
            LearningCare care,
            MakingDesk making,
            PlanDesk plans,
            ClosingDesk closing) {
        this.communities = communities;
        this.memberships = memberships;
        this.care = care;
        this.making = making;
        this.plans = plans;
        this.closing = closing;
    }

    /** Returns the page that a call is about; nothing for whoever is not in charge. */
    Optional<Screen> screen(Call call) {
        Visit visit = new Visit(call, Standpoint.of(call.caller(), communities, memberships));
        String key = call.field("community");
        return care.mine(key, visit.standpoint())
                .map(community -> change(visit, community))
                .or(() -> closed(visit, key))
                .or(() -> make(visit));
    }

    private Screen change(Visit visit, Community community) {
        return "close".equals(visit.field("do")) || closing.isUnderWay(community)
                ? closing.screen(visit, community)
                : plans.screen(visit, community);
    }

    /** Whoever asks again for what is closed already sees that it is. */
    private Optional<Screen> closed(Visit visit, String key) {
        return communities
                .find(key)
                .filter(community -> community.plan().isPresent())
                .filter(community -> visit.standpoint().isInCharge(key))
                .map(community -> Screen.always(Answer.to(visit.call().home(key))));
    }

    private Optional<Screen> make(Visit visit) {
        return communities
                .find(visit.field("parent"))
                .filter(parent -> parent.plan().isEmpty() && parent.closed().isEmpty())
                .filter(parent -> visit.standpoint().isInCharge(parent.key()))
                .map(parent -> making.screen(visit, parent));
    }
}
