package org.gilde.confluence.craft;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.learning.InformalDraft;
import org.gilde.confluence.learning.InformalLearning;
import org.gilde.confluence.learning.Sharing;
import org.gilde.confluence.screen.Call;

/** Does what the forms of My craft ask, with what is the visitor's own. */
public final class CraftForms {
    private final InformalLearning informal;
    private final Sharing sharing;
    private final Clock clock;

    /** Does it through these. */
    public CraftForms(InformalLearning informal, Sharing sharing, Clock clock) {
        this.informal = informal;
        this.sharing = sharing;
        this.clock = clock;
    }

    /**
     * What became of a form.
     *
     * @param done word for what was done; empty where nothing was, because there is no such thing
     * @param form what is given back to be put right; nothing where there is nothing wrong
     */
    record Result(String done, Optional<ItemForm> form) {
        static Result done(String word, boolean isDone) {
            return new Result(isDone ? word : "", Optional.empty());
        }
    }

    /** Returns the form of the item that the address names, or of a new one; nothing if there is no such item. */
    Optional<ItemForm> begun(Call call) {
        String id = call.field("change");
        if (id.isEmpty()) {
            String today = call.phrases().date(clock.instant()).toString();
            InformalDraft fresh = new InformalDraft("", "learned", today, "");
            return Optional.of(ItemForm.of("", fresh, Set.of(), call.phrases()));
        }
        return informal.draft(call.person(), number(id)).map(draft -> ItemForm.of(id, draft, Set.of(), call.phrases()));
    }

    Result submit(Call call) {
        long id = number(call.field("id"));
        return switch (call.field("do")) {
            case "add" -> kept("added", informal.add(call.person(), ItemForm.draft(call)), call);
            case "change" -> kept("changed", informal.change(call.person(), id, ItemForm.draft(call)), call);
            case "remove" -> Result.done("removed", informal.remove(call.person(), id));
            case "unshare" ->
                Result.done(
                        "unshared",
                        sharing.unshare(call.person(), id, call.field("recipient"))
                                .isPresent());
            default -> Result.done("", false);
        };
    }

    private static Result kept(String word, InformalLearning.Result result, Call call) {
        return result.problems().isEmpty()
                ? Result.done(word, result.isKept())
                : new Result(
                        "",
                        Optional.of(ItemForm.of(
                                call.field("id"), ItemForm.draft(call), result.problems(), call.phrases())));
    }

    /** Returns a number that no item has where this is none. */
    private static long number(String text) {
        return text.matches("[0-9]{1,9}") ? Long.parseLong(text) : 0;
    }
}
