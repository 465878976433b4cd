package org.gilde.confluence.admin;

import java.util.List;
import java.util.Optional;
import org.gilde.confluence.admin.UpkeepView.Act;
import org.gilde.confluence.admin.UpkeepView.Kept;
import org.gilde.confluence.admin.UpkeepView.Request;
import org.gilde.confluence.leaving.Policy;
import org.gilde.confluence.people.UserDirectory;
import org.gilde.confluence.screen.Call;
import org.gilde.confluence.subject.Erasing;
import org.gilde.confluence.subject.Erasures.Erasure;
import org.gilde.confluence.subject.Erasures.Remote;
import org.gilde.confluence.subject.LookLog;
import org.gilde.confluence.subject.Looks.Look;
import org.gilde.confluence.text.Phrases;

/** Puts in words what is kept, what is being erased, and what the visitor did about people. */
public final class UpkeepPage {
    private static final int SHOWN = 50;

    private final PrivacyPage level;
    private final FloorDesk floor;
    private final Erasing erasing;
    private final LookLog log;
    private final Policy.Kept leavers;
    private final UserDirectory users;

    /** Reads from these. */
    public UpkeepPage(
            PrivacyPage level,
            FloorDesk floor,
            Erasing erasing,
            LookLog log,
            Policy.Kept leavers,
            UserDirectory users) {
        this.level = level;
        this.floor = floor;
        this.erasing = erasing;
        this.log = log;
        this.leavers = leavers;
        this.users = users;
    }

    /**
     * Returns the page.
     *
     * @param problem what is wrong with the floor that was typed; empty for nothing
     */
    UpkeepView view(Call call, String action, String problem) {
        Phrases phrases = call.phrases();
        return new UpkeepView(
                level.view(action, phrases),
                floor.view(call.field("floor"), problem, phrases),
                kept(phrases),
                erasing.open(SHOWN).stream()
                        .map(erasure -> request(erasure, phrases))
                        .toList(),
                log.acts(call.person(), SHOWN).stream()
                        .map(look -> act(look, phrases))
                        .toList());
    }

    /** Raises the floor to what was typed. Returns what is wrong, as a sentence; empty if it is done. */
    String raise(Call call) {
        return floor.raise(call.person(), call.field("floor"), call.phrases());
    }

    /** Asks the bridge again for whatever is left. */
    void retry() {
        erasing.resume();
    }

    private List<Kept> kept(Phrases phrases) {
        String year = phrases.get("gilde.privacy.kept.months");
        String fixed = phrases.get("gilde.privacy.kept.fixed");
        String people = phrases.get("gilde.privacy.kept.people");
        String operator = phrases.get("gilde.privacy.kept.operator");
        int days = leavers.current().days();
        return List.of(
                new Kept(phrases.get("gilde.privacy.kept.looked"), year, fixed),
                new Kept(phrases.get("gilde.privacy.kept.erasures"), year, fixed),
                new Kept(phrases.get("gilde.privacy.kept.hashes"), phrases.get("gilde.privacy.kept.always"), fixed),
                new Kept(phrases.get("gilde.privacy.kept.waiting"), phrases.get("gilde.privacy.kept.found"), people),
                new Kept(
                        phrases.get("gilde.privacy.kept.leavers"),
                        days == 0
                                ? phrases.get("gilde.privacy.kept.at-once")
                                : phrases.count("gilde.privacy.kept.days", days),
                        people),
                new Kept(phrases.get("gilde.privacy.kept.acts"), phrases.get("gilde.privacy.kept.month"), fixed),
                new Kept(phrases.get("gilde.privacy.kept.refused"), phrases.get("gilde.privacy.kept.week"), fixed),
                new Kept(phrases.get("gilde.privacy.kept.store"), phrases.get("gilde.privacy.kept.rule"), operator));
    }

    private static Request request(Erasure erasure, Phrases phrases) {
        String what = phrases.get(
                switch (erasure.scope()) {
                    case ITEM -> "gilde.craft.erase.item";
                    case TOPIC -> "gilde.craft.erase.topic";
                    case ALL -> "gilde.craft.erase.all";
                });
        boolean isGone = erasure.gone().isPresent();
        return new Request(
                phrases.moment(erasure.asked()),
                what,
                phrases.get(isGone ? "gilde.privacy.request.gone" : "gilde.privacy.request.going"),
                phrases.get(bridge(erasure.remote())));
    }

    private static String bridge(Optional<Remote> remote) {
        if (remote.isEmpty()) {
            return "gilde.privacy.request.turn";
        }
        return switch (remote.get()) {
            case WAITING -> "gilde.privacy.request.waiting";
            case REFUSED -> "gilde.privacy.request.refused";
            case UNTOLD, NEVER, NOBODY -> "gilde.privacy.request.nothing";
            case DONE, HELD -> "gilde.privacy.request.gone";
        };
    }

    private Act act(Look look, Phrases phrases) {
        String what = phrases.get(
                switch (look.what()) {
                    case MATCHED -> "gilde.privacy.act.matched";
                    case UNDONE -> "gilde.privacy.act.undone";
                    case TAKEN_ALONG -> "gilde.privacy.act.taken";
                    case SHARED -> "gilde.privacy.act.looked";
                });
        String whom = users.fullName(look.subject()).orElseGet(() -> phrases.get("gilde.person-unknown"));
        return new Act(phrases.moment(look.at()), what, whom);
    }
}
