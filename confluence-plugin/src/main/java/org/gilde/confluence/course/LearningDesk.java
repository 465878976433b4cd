package org.gilde.confluence.course;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gilde.confluence.community.Communities;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.LearningCare;
import org.gilde.confluence.community.Memberships;
import org.gilde.confluence.community.Standpoint;
import org.gilde.confluence.macro.Stage;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.text.Phrases;

/** Finds out which Learning Community a call is about, and who does what is asked. */
public final class LearningDesk {
    private final Communities communities;
    private final Memberships memberships;
    private final LearningCare care;
    private final MakingDesk making;
    private final PlanDesk plans;
    private final ClosingDesk closing;
    private final Stage stage;

    /** Hands on to these. */
    public LearningDesk(
            Communities communities,
            Memberships memberships,
            LearningCare care,
            MakingDesk making,
            PlanDesk plans,
            ClosingDesk closing,
            Stage stage) {
        this.communities = communities;
        this.memberships = memberships;
        this.care = care;
        this.making = making;
        this.plans = plans;
        this.closing = closing;
        this.stage = stage;
    }

    /**
     * Answers one call. The current user is the person.
     *
     * @param fields what was sent by name; empty for one that is not there
     */
    Reply answer(
            PersonKey person,
            boolean isAdministrator,
            UnaryOperator<String> fields,
            Visit.Token token,
            Phrases phrases) {
        Standpoint standpoint = Standpoint.of(Optional.of(person), isAdministrator, communities, memberships);
        Visit visit = new Visit(person, standpoint, fields, token, phrases);
        String key = visit.field("community");
        return care.mine(key, standpoint)
                .map(community -> change(visit, community))
                .or(() -> closed(key, standpoint))
                .orElseGet(() -> make(visit));
    }

    private Reply change(Visit visit, Community community) {
        return "close".equals(visit.field("do")) || closing.isUnderWay(community)
                ? closing.answer(visit, community)
                : plans.answer(visit, community);
    }

    /** Whoever asks again for what is closed already sees that it is. */
    private Optional<Reply> closed(String key, Standpoint standpoint) {
        return communities
                .find(key)
                .filter(community -> community.plan().isPresent())
                .filter(community -> standpoint.isInCharge(key))
                .map(community -> Reply.to(stage.base(true) + "/display/" + key));
    }

    private Reply make(Visit visit) {
        return communities
                .find(visit.field("parent"))
                .filter(parent -> parent.plan().isEmpty() && parent.closed().isEmpty())
                .filter(parent -> visit.standpoint().isInCharge(parent.key()))
                .map(parent -> making.answer(visit, parent))
                .orElse(Reply.REFUSED);
    }
}
