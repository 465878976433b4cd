package org.gilde.confluence.course;

import java.time.Clock;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.Spaces;
import org.gilde.confluence.macro.Stage;

/** Prints the form of a Learning Community, for one that is made as for one that is changed. */
public final class LearningPrinter {
    private final Spaces spaces;
    private final Stage stage;
    private final Clock clock;

    /** Prints with these. */
    public LearningPrinter(Spaces spaces, Stage stage, Clock clock) {
        this.spaces = spaces;
        this.stage = stage;
        this.clock = clock;
    }

    /**
     * What is said above the form.
     *
     * @param kind {@code error} or {@code success}
     */
    record Notice(String text, String kind) {
        static final Notice NONE = new Notice("", "success");

        static Notice error(String text) {
            return new Notice(text, "error");
        }
    }

    /**
     * Prints it.
     *
     * @param about what is changed, or the community above what is made
     * @param values of the fields by name
     * @param problems keys of texts by field
     */
    Reply print(
            Visit visit, Community about, UnaryOperator<String> values, Map<String, String> problems, Notice notice) {
        boolean isNew = about.plan().isEmpty();
        String name = spaces.name(about.key()).orElse(about.key());
        LearningPage.Around around = new LearningPage.Around(
                stage.base(true),
                visit.token().name(),
                visit.token().value(),
                isNew ? "parent" : "community",
                about.key(),
                visit.phrases().fill(isNew ? "gilde.learning.lead.new" : "gilde.learning.lead.change", name),
                notice.text(),
                notice.kind(),
                about.plan().map(plan -> Seen.of(plan, about.joining())).orElse(""));
        LearningView view = new LearningPage(visit.phrases(), values, problems).view(around, about.plan(), clock);
        stage.require("gilde-communities-styles");
        return Reply.page(stage.render("templates/learning.vm", Map.of("text", visit.phrases(), "view", view)));
    }
}
