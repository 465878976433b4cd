package org.gilde.confluence.course;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.Spaces;
import org.gilde.confluence.screen.Answer;
import org.gilde.confluence.screen.Notice;

/** Prints the form of a Learning Community, for one that is made as for one that is changed. */
public final class LearningPrinter {
    private final Spaces spaces;
    private final Clock clock;

    /** Prints with these. */
    public LearningPrinter(Spaces spaces, Clock clock) {
        this.spaces = spaces;
        this.clock = clock;
    }

    /**
     * Prints it.
     *
     * @param about what is changed, or the community above what is made
     * @param values of the fields by name
     * @param problems keys of texts by field
     */
    Answer print(
            Visit visit,
            Community about,
            UnaryOperator<String> values,
            Map<String, String> problems,
            List<Notice> notices) {
        boolean isNew = about.plan().isEmpty();
        String name = spaces.name(about.key()).orElse(about.key());
        LearningPage.Around around = new LearningPage.Around(
                visit.call().base(),
                isNew ? "parent" : "community",
                about.key(),
                visit.phrases().fill(isNew ? "gilde.learning.lead.new" : "gilde.learning.lead.change", name),
                about.plan().map(plan -> Seen.of(plan, about.joining())).orElse(""));
        LearningView view = new LearningPage(visit.phrases(), values, problems).view(around, about.plan(), clock);
        return visit.call().page("templates/gilde/learning.vm", view, notices, "gilde-communities-styles");
    }
}
