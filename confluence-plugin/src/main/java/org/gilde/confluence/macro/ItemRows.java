package org.gilde.confluence.macro;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gilde.confluence.learning.Activity;
import org.gilde.confluence.learning.LearningItem;
import org.gilde.confluence.learning.Score;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.practice.Uses;
import org.gilde.confluence.text.Brief;
import org.gilde.confluence.text.Phrases;

/** Makes rows of the reader's own items. */
public final class ItemRows {
    private final Viewing viewing;
    private final Phrases phrases;
    private final RecipientControls controls;
    private final PersonKey person;
    private final Map<String, Uses> uses;

    /**
     * Rows for a reader who can share with these.
     *
     * @param uses how often that reader used what
     */
    ItemRows(Viewing viewing, Circle circle, PersonKey person, Map<String, Uses> uses) {
        this.viewing = viewing;
        this.phrases = viewing.phrases();
        this.controls = new RecipientControls(viewing, circle);
        this.person = person;
        this.uses = uses;
    }

    /** Returns the title as pages print it: in the reader's language, else in another, else the id, and not too long. */
    public static String title(Activity activity, Phrases phrases) {
        return Brief.of(wholeTitle(activity, phrases));
    }

    /** Returns the same, however long. */
    public static String wholeTitle(Activity activity, Phrases phrases) {
        return activity.titles()
                .in(phrases.locale())
                .orElseGet(() -> phrases.fill("gilde.name-unknown", activity.id()));
    }

    /** Returns one row. */
    ItemRow row(LearningItem item) {
        String title = title(item.activity(), phrases);
        StateLook look = StateLook.of(item.state());
        List<RecipientControl> shares = controls.of(item, title);
        return new ItemRow(
                Long.toString(item.id()),
                title,
                phrases.get(look.key),
                look.tone,
                look.icon,
                facts(item),
                item.state().isBegun() ? CraftAddress.use(viewing.base(), item.id()) : "",
                UseTools.used(person, item, uses, phrases),
                controls.seen(shares),
                viewing.base() + "/rest/gilde/1.0/items/" + item.id() + "/shares",
                shares);
    }

    /** Returns what shares all items, one for each recipient. */
    List<ShareAll> all() {
        return controls.all();
    }

    private List<String> facts(LearningItem item) {
        List<String> facts = new ArrayList<>();
        facts.add(phrases.day(item.last()));
        item.score().flatMap(score -> score(score, phrases)).ifPresent(facts::add);
        item.course()
                .filter(course -> !course.id().equals(item.activity().id()))
                .flatMap(course -> course.titles().in(phrases.locale()))
                .ifPresent(course -> facts.add(phrases.fill("gilde.part-of", Brief.of(course))));
        return facts;
    }

    /** Returns a score in words. */
    public static Optional<String> score(Score score, Phrases phrases) {
        Optional<String> percent = score.scaled().map(phrases::percent);
        Optional<String> whole = score.raw().map(phrases::number);
        return percent.map(share -> phrases.fill("gilde.score", share))
                .or(() -> whole.flatMap(
                        raw -> score.max().map(max -> phrases.fill("gilde.score.of", raw, phrases.number(max)))))
                .or(() -> whole.map(raw -> phrases.fill("gilde.score", raw)));
    }
}
