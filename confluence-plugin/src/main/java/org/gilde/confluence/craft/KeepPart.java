package org.gilde.confluence.craft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gilde.confluence.craft.CraftView.Erased;
import org.gilde.confluence.craft.CraftView.Paused;
import org.gilde.confluence.screen.Call;
import org.gilde.confluence.subject.Elsewhere;
import org.gilde.confluence.subject.Erasing;
import org.gilde.confluence.subject.Erasures.Erasure;
import org.gilde.confluence.subject.Erasures.Remote;
import org.gilde.confluence.subject.Pausing;
import org.gilde.confluence.text.Phrases;

/** What is kept and what is not: pausing, erasing, and how it stands with both. */
public final class KeepPart {
    private final Pausing pausing;
    private final Erasing erasing;

    /** Asks these. */
    public KeepPart(Pausing pausing, Erasing erasing) {
        this.pausing = pausing;
        this.erasing = erasing;
    }

    Paused paused(Call call) {
        Phrases phrases = call.phrases();
        Pausing.Standing standing = pausing.of(call.person());
        return new Paused(
                standing.since().isPresent(),
                standing.since()
                        .map(since -> phrases.fill("gilde.craft.pause.since", phrases.day(since)))
                        .orElseGet(() -> phrases.get("gilde.craft.pause.none")),
                standing.withheld().stream()
                        .map(day -> phrases.day(day.day()) + ": "
                                + phrases.count("gilde.craft.pause.withheld", day.events()))
                        .toList());
    }

    /**
     * Returns what can be erased, and what was.
     *
     * @param titles of the visitor's items, by id
     */
    Erased erased(Call call, Map<Long, String> titles) {
        String chosen = call.field("erase");
        long id = CraftForms.number(chosen);
        String title = titles.getOrDefault(id, "");
        return new Erased(
                title.isEmpty() ? "" : chosen,
                title,
                call.field("topic"),
                erasing.of(call.person()).stream()
                        .map(erasure -> deletion(erasure, call.phrases()))
                        .toList());
    }

    private static CraftView.Deletion deletion(Erasure erasure, Phrases phrases) {
        List<String> steps = new ArrayList<>();
        steps.add(erasure.gone()
                .map(when -> phrases.fill("gilde.craft.erase.gone", phrases.moment(when)))
                .orElseGet(() -> phrases.get("gilde.craft.erase.going")));
        if (erasure.gone().isPresent()) {
            steps.add(phrases.get("gilde.craft.erase.index"));
            steps.add(phrases.get("gilde.craft.erase.cache"));
        }
        steps.add(remote(erasure.remote().orElse(Remote.WAITING), phrases));
        erasure.elsewhere().forEach(each -> steps.add(elsewhere(each, phrases)));
        steps.add(phrases.get("gilde.craft.erase.elsewhere"));
        String what = phrases.get(
                switch (erasure.scope()) {
                    case ITEM -> "gilde.craft.erase.item";
                    case TOPIC -> "gilde.craft.erase.topic";
                    case ALL -> "gilde.craft.erase.all";
                });
        return new CraftView.Deletion(phrases.moment(erasure.asked()) + ": " + what, steps);
    }

    private static String elsewhere(Elsewhere elsewhere, Phrases phrases) {
        return phrases.fill(
                switch (elsewhere.state()) {
                    case WAITING -> "gilde.craft.erase.forwarded.waiting";
                    case AWAY -> "gilde.craft.erase.forwarded.away";
                    case REFUSED -> "gilde.craft.erase.forwarded.refused";
                    case DONE -> "gilde.craft.erase.forwarded.done";
                    case PARTLY -> "gilde.craft.erase.forwarded.partly";
                    case HELD -> "gilde.craft.erase.forwarded.held";
                    case UNSUPPORTED -> "gilde.craft.erase.forwarded.unsupported";
                },
                elsewhere.name(),
                phrases.moment(elsewhere.since()));
    }

    private static String remote(Remote remote, Phrases phrases) {
        return phrases.get(
                switch (remote) {
                    case WAITING -> "gilde.craft.erase.waiting";
                    case DONE -> "gilde.craft.erase.done";
                    case UNTOLD -> "gilde.craft.erase.untold";
                    case REFUSED -> "gilde.craft.erase.refused";
                    case HELD -> "gilde.craft.erase.held";
                    case NEVER -> "gilde.craft.erase.never";
                    case NOBODY -> "gilde.craft.erase.nobody";
                });
    }
}
