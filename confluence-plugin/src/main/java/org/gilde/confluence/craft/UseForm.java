package org.gilde.confluence.craft;

import java.util.Set;
import org.gilde.confluence.practice.Application;
import org.gilde.confluence.practice.ApplicationDraft;
import org.gilde.confluence.practice.ApplicationDraft.Problem;
import org.gilde.confluence.screen.Call;
import org.gilde.confluence.text.Phrases;

/**
 * The form of one use of something learned.
 *
 * @param action where it goes
 * @param back where the visitor goes without it
 * @param item id of the item that is used; empty where a note is changed
 * @param use id of the note that is changed; empty for a new one
 * @param title of the item
 * @param draft what stands in the fields
 * @param sentenceProblem what is wrong with it; else empty, like the others
 */
public record UseForm(
        String action,
        String back,
        String item,
        String use,
        String title,
        ApplicationDraft draft,
        String sentenceProblem,
        String helpedProblem,
        String hinderedProblem,
        String dayProblem) {

    /** Whose form it is: what was used, and what is noted of it already. */
    record Subject(String action, String back, String item, String use, String title, ApplicationDraft draft) {
        Subject typed(ApplicationDraft typed) {
            return new Subject(action, back, item, use, title, typed);
        }
    }

    static UseForm of(Subject subject, Set<Problem> problems, Phrases phrases) {
        return new UseForm(
                subject.action(),
                subject.back(),
                subject.item(),
                subject.use(),
                subject.title(),
                subject.draft(),
                problems.contains(Problem.NO_SENTENCE)
                        ? phrases.get("gilde.use.sentence.missing")
                        : tooLong(Problem.LONG_SENTENCE, problems, phrases),
                tooLong(Problem.LONG_HELPED, problems, phrases),
                tooLong(Problem.LONG_HINDERED, problems, phrases),
                day(problems, phrases));
    }

    private static String tooLong(Problem problem, Set<Problem> problems, Phrases phrases) {
        return problems.contains(problem) ? phrases.get("gilde.use.long") : "";
    }

    private static String day(Set<Problem> problems, Phrases phrases) {
        if (problems.contains(Problem.DAY)) {
            return phrases.get("gilde.craft.day.problem");
        }
        return problems.contains(Problem.FUTURE) ? phrases.get("gilde.use.day.future") : "";
    }

    static ApplicationDraft typed(Call call) {
        return new ApplicationDraft(
                call.field("sentence"), call.field("helped"), call.field("hindered"), call.field("day"));
    }

    static ApplicationDraft of(Application use) {
        return new ApplicationDraft(
                use.words().sentence(),
                use.words().helped(),
                use.words().hindered(),
                use.day().toString());
    }

    /** Returns whether it changes a note; else it makes one. */
    public boolean isChange() {
        return !use.isEmpty();
    }

    /** Returns the most characters of each text. */
    public int longest() {
        return ApplicationDraft.LONGEST;
    }
}
