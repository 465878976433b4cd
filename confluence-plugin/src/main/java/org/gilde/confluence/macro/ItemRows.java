package org.gilde.confluence.macro;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.gilde.confluence.learning.Activity;
import org.gilde.confluence.learning.LearningItem;
import org.gilde.confluence.learning.Score;
import org.gilde.confluence.text.Phrases;

/** Makes rows of the reader's own items. */
public final class ItemRows {
    private final Viewing viewing;
    private final Phrases phrases;
    private final Predicate<String> member;

    /** Rows for a reader; the predicate says which communities can be shared with. */
    ItemRows(Viewing viewing, Predicate<String> member) {
        this.viewing = viewing;
        this.phrases = viewing.phrases();
        this.member = member;
    }

    /** Returns the title in the reader's language, else in another, else the id. */
    public static String title(Activity activity, Phrases phrases) {
        return activity.titles()
                .in(phrases.locale())
                .orElseGet(() -> phrases.fill("gilde.name-unknown", activity.id()));
    }

    /**
     * Returns one row.
     *
     * @param communities names by key, of those to offer a control for
     */
    ItemRow row(LearningItem item, Map<String, String> communities) {
        String title = title(item.activity(), phrases);
        StateLook look = StateLook.of(item.state());
        return new ItemRow(
                title, phrases.get(look.key), look.tone, look.icon, facts(item), controls(item, title, communities));
    }

    private List<String> facts(LearningItem item) {
        List<String> facts = new ArrayList<>();
        facts.add(phrases.day(item.last()));
        item.score().flatMap(this::score).ifPresent(facts::add);
        item.course()
                .filter(course -> !course.id().equals(item.activity().id()))
                .flatMap(course -> course.titles().in(phrases.locale()))
                .ifPresent(course -> facts.add(phrases.fill("gilde.part-of", course)));
        return facts;
    }

    private Optional<String> score(Score score) {
        Optional<String> percent = score.scaled().map(phrases::percent);
        Optional<String> whole = score.raw().map(phrases::number);
        return percent.map(share -> phrases.fill("gilde.score", share))
                .or(() -> whole.flatMap(
                        raw -> score.max().map(max -> phrases.fill("gilde.score.of", raw, phrases.number(max)))))
                .or(() -> whole.map(raw -> phrases.fill("gilde.score", raw)));
    }

    private List<ShareControl> controls(LearningItem item, String title, Map<String, String> communities) {
        List<ShareControl> controls = new ArrayList<>();
        communities.forEach((key, name) -> {
            boolean shared = item.audience().includes(key);
            if (shared || (item.state().isCompleted() && member.test(key))) {
                controls.add(control(item.id(), title, key, name, shared));
            }
        });
        return controls;
    }

    private ShareControl control(long item, String title, String key, String name, boolean shared) {
        return new ShareControl(
                viewing.base() + "/rest/gilde/1.0/items/" + item + "/shares/" + key,
                shared,
                phrases.fill("gilde.share.on", name),
                phrases.fill("gilde.share.off", name),
                phrases.fill("gilde.share.on.note", name),
                phrases.fill("gilde.share.off.note", name),
                phrases.fill("gilde.share.on.said", name, title),
                phrases.fill("gilde.share.off.said", name, title),
                phrases.get("gilde.share.failed"));
    }
}
