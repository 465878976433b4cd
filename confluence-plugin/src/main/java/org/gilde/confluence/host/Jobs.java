package org.gilde.confluence.host;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerResponse;
import java.util.function.Supplier;
import org.gilde.confluence.closing.Closing;
import org.gilde.confluence.cohort.CohortCare;
import org.gilde.confluence.cohort.RosterCare;
import org.gilde.confluence.community.Settlement;
import org.gilde.confluence.contribution.Sending;
import org.gilde.confluence.founding.Founding;
import org.gilde.confluence.learning.Rematching;
import org.gilde.confluence.leaving.Handover;
import org.gilde.confluence.leaving.Leaving;
import org.gilde.confluence.life.OffException;
import org.gilde.confluence.merging.Merging;
import org.gilde.confluence.participation.Counting;
import org.gilde.confluence.privacy.PrivacyLevels;
import org.gilde.confluence.subject.Erasing;
import org.gilde.confluence.subject.LookLog;
import org.gilde.confluence.tending.Correspondence;

/** What the host runs from time to time, on one node of a cluster only, and what its list of jobs says of it then. */
public final class Jobs {
    private Jobs() {}

    /** Carries out what permissions have yet to follow. */
    public static JobRunner settling(Settlement settlement) {
        return job(() -> "permissions of " + settlement.settleAll() + " communities followed");
    }

    /** Matches waiting events: people join after their first Statement. */
    public static JobRunner rematching(Rematching rematching) {
        return job(() -> rematching.rematch() + " events no longer wait");
    }

    /** Makes the day's counts where they are missing. */
    public static JobRunner counting(Counting counting) {
        return job(() -> {
            counting.run();
            return "today's counts are there";
        });
    }

    /** Erases what people learned who left long enough ago, and forgets links of theirs that ended. */
    public static JobRunner leaving(Leaving leaving, Handover handover) {
        return job(() -> leaving.forgetDue() + " leavers are forgotten, " + handover.tidy() + " links ended");
    }

    /** Goes on with communities whose founding was interrupted. */
    public static JobRunner founding(Founding founding) {
        return job(() -> founding.resume() + " communities are founded");
    }

    /** Goes on with communities whose closing was interrupted. */
    public static JobRunner closing(Closing closing) {
        return job(() -> closing.resume() + " communities are closed");
    }

    /** Goes on with communities whose merging was interrupted. */
    public static JobRunner merging(Merging merging) {
        return job(() -> merging.resume() + " communities are merged");
    }

    /** Has the people of course runs become communities, and asks the bridge who they are. */
    public static JobRunner cohorts(CohortCare care, RosterCare rosters) {
        return job(() -> rosters.run() + " rosters were read, " + care.run() + " cohorts were looked after");
    }

    /** Sends the letters that wait. Says nothing of how many. */
    public static JobRunner letters(Correspondence correspondence) {
        return job(() -> correspondence.deliver() ? "No letter waits" : "Letters wait");
    }

    /** Goes on with what people have erased, and forgets what is kept for twelve months only. Says nothing of whom. */
    public static JobRunner subjects(Erasing erasing, LookLog looks) {
        return job(() ->
                erasing.resume() + " erasures are done, " + (looks.tidy() + erasing.tidy()) + " old notes are gone");
    }

    /** Tells the bridge what members let the organization know. */
    public static JobRunner contributions(Sending sending) {
        return job(() -> {
            Sending.Outcome outcome = sending.send();
            return outcome.told() + " acts were told" + (outcome.isHeldUp() ? ", more wait for the bridge" : "");
        });
    }

    /** Notes in the history of the organization's choice what is locked. */
    public static JobRunner privacy(PrivacyLevels levels) {
        return job(() -> "the level in force is " + levels.settle().word());
    }

    private static JobRunner job(Supplier<String> work) {
        return request -> {
            try {
                return JobRunnerResponse.success(work.get());
            } catch (OffException e) {
                return JobRunnerResponse.success(e.getMessage());
            }
        };
    }
}
