package org.gilde.confluence.craft;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gilde.confluence.contribution.Contributing;
import org.gilde.confluence.learning.InformalDraft;
import org.gilde.confluence.learning.InformalLearning;
import org.gilde.confluence.learning.LearningItem;
import org.gilde.confluence.learning.LearningItems;
import org.gilde.confluence.learning.Sharing;
import org.gilde.confluence.learning.Slug;
import org.gilde.confluence.matching.Detaching;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.screen.Call;
import org.gilde.confluence.subject.Erasing;
import org.gilde.confluence.subject.Pausing;

/** Does what the forms of My craft ask, with what is the visitor's own. */
public final class CraftForms {
    private final InformalLearning informal;
    private final LearningItems items;
    private final Sharing sharing;
    private final Does does;
    private final Clock clock;

    /** What people may do about what is kept of them. */
    public record Does(Pausing pausing, Erasing erasing, Detaching detaching, Contributing contributing) {}

    /** Does it through these. */
    public CraftForms(InformalLearning informal, LearningItems items, Sharing sharing, Does does, Clock clock) {
        this.informal = informal;
        this.items = items;
        this.sharing = sharing;
        this.does = does;
        this.clock = clock;
    }

    /**
     * What became of a form.
     *
     * @param done word for what was done; empty where nothing was
     * @param problem key of what is wrong; empty where it is the form below, or there is no such thing
     * @param form what is given back to be put right; nothing where there is nothing wrong with it
     */
    record Result(String done, String problem, Optional<ItemForm> form) {
        static Result done(String word, boolean isDone) {
            return new Result(isDone ? word : "", "", Optional.empty());
        }

        static Result wrong(String problem) {
            return new Result("", problem, Optional.empty());
        }
    }

    /** Returns the form of the item that the address names, or of a new one; nothing if there is no such item. */
    Optional<ItemForm> begun(Call call) {
        String id = call.field("change");
        return id.isEmpty()
                ? Optional.of(fresh(call))
                : informal.draft(call.person(), number(id))
                        .map(draft -> ItemForm.of(id, draft, Set.of(), call.phrases()));
    }

    /** Returns the form of a new item. */
    ItemForm fresh(Call call) {
        String today = call.phrases().date(clock.instant()).toString();
        return ItemForm.of("", new InformalDraft("", "learned", today, ""), Set.of(), call.phrases());
    }

    Result submit(Call call) {
        PersonKey person = call.person();
        long id = number(call.field("id"));
        return switch (call.field("do")) {
            case "add" -> kept("added", informal.add(person, ItemForm.draft(call)), call);
            case "change" -> kept("changed", informal.change(person, id, ItemForm.draft(call)), call);
            case "remove" -> Result.done("removed", informal.remove(person, id));
            case "unshare" ->
                Result.done(
                        "unshared",
                        sharing.unshare(person, id, call.field("recipient")).isPresent());
            case "pause" -> {
                does.pausing().pause(person);
                yield Result.done("paused", true);
            }
            case "resume" -> {
                does.pausing().resume(person);
                yield Result.done("resumed", true);
            }
            case "contribute" ->
                does.contributing().choose(person, true)
                        ? Result.done("contributing", true)
                        : Result.wrong("gilde.craft.contribute.none");
            case "withhold" -> Result.done("withheld", does.contributing().choose(person, false));
            case "erase" -> erase(call);
            case "object" ->
                Result.done(
                        "objected",
                        does.detaching().notMine(person, id, call.field("note")).isPresent());
            default -> Result.done("", false);
        };
    }

    private Result erase(Call call) {
        if (!"yes".equals(call.field("sure"))) {
            return Result.wrong("gilde.craft.erase.unsure");
        }
        PersonKey person = call.person();
        Erasing.Outcome outcome =
                switch (call.field("scope")) {
                    case "item" -> does.erasing().item(person, number(call.field("id")));
                    case "topic" -> does.erasing().topic(person, onTopic(person, call.field("topic")));
                    case "all" -> does.erasing().all(person);
                    default -> Erasing.Outcome.NOTHING;
                };
        return switch (outcome) {
            case BEGUN -> Result.done("erased", true);
            case BUSY -> Result.wrong("gilde.craft.erase.busy");
            case NOTHING -> Result.wrong("gilde.craft.erase.nothing");
        };
    }

    private Set<Long> onTopic(PersonKey person, String topic) {
        return items.of(person, Set.of(Slug.of(topic))).stream()
                .map(LearningItem::id)
                .collect(Collectors.toSet());
    }

    private static Result kept(String word, InformalLearning.Result result, Call call) {
        return result.problems().isEmpty()
                ? Result.done(word, result.isKept())
                : new Result(
                        "",
                        "",
                        Optional.of(ItemForm.of(
                                call.field("id"), ItemForm.draft(call), result.problems(), call.phrases())));
    }

    /** Returns a number that no item has where this is none. */
    static long number(String text) {
        return text.matches("[0-9]{1,9}") ? Long.parseLong(text) : 0;
    }
}
