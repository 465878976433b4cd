package org.gilde.confluence.craft;

import java.util.Set;
import org.gilde.confluence.learning.InformalDraft;
import org.gilde.confluence.learning.InformalDraft.Problem;
import org.gilde.confluence.screen.Call;
import org.gilde.confluence.text.Phrases;

/**
 * The form of an informal item.
 *
 * @param id of the item that is changed; empty for a new one
 * @param state as the options call it
 * @param titleProblem what is wrong with it; else empty, like the others
 */
public record ItemForm(
        String id,
        String title,
        String state,
        String day,
        String topics,
        String titleProblem,
        String stateProblem,
        String dayProblem,
        String topicsProblem) {

    /** Returns whether it changes an item; else it adds one. */
    public boolean isChange() {
        return !id.isEmpty();
    }

    /** Returns whether there is something wrong with it. */
    public boolean isWrong() {
        return !(titleProblem + stateProblem + dayProblem + topicsProblem).isEmpty();
    }

    static ItemForm of(String id, InformalDraft draft, Set<Problem> problems, Phrases phrases) {
        return new ItemForm(
                id,
                draft.title(),
                draft.state(),
                draft.day(),
                draft.topics(),
                title(problems, phrases),
                problems.contains(Problem.STATE) ? phrases.get("gilde.craft.state.problem") : "",
                day(problems, phrases),
                problems.contains(Problem.TOPICS) ? phrases.get("gilde.craft.topics.problem") : "");
    }

    static InformalDraft draft(Call call) {
        return new InformalDraft(call.field("title"), call.field("state"), call.field("day"), call.field("topics"));
    }

    /** Returns what was typed, unjudged. */
    static ItemForm typed(Call call) {
        return of(call.field("id"), draft(call), Set.of(), call.phrases());
    }

    private static String title(Set<Problem> problems, Phrases phrases) {
        if (problems.contains(Problem.NO_TITLE)) {
            return phrases.get("gilde.craft.title.missing");
        }
        return problems.contains(Problem.LONG_TITLE) ? phrases.get("gilde.craft.title.long") : "";
    }

    private static String day(Set<Problem> problems, Phrases phrases) {
        if (problems.contains(Problem.DAY)) {
            return phrases.get("gilde.craft.day.problem");
        }
        return problems.contains(Problem.FUTURE) ? phrases.get("gilde.craft.day.future") : "";
    }
}
