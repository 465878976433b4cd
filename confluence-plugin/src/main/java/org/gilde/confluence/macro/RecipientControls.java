package org.gilde.confluence.macro;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gilde.confluence.learning.Audience;
import org.gilde.confluence.learning.Detail;
import org.gilde.confluence.learning.LearningItem;
import org.gilde.confluence.learning.LearningState;
import org.gilde.confluence.learning.Recipient;
import org.gilde.confluence.learning.Share;
import org.gilde.confluence.text.Phrases;

/** Makes the controls with which a reader shares one item. */
final class RecipientControls {
    /** Left in a text for the script to fill in. */
    private static final String GAP = "{0}";

    private static final String NAME_GAP = "{1}";

    /** How long a person sees something unless another day is chosen. */
    private static final int USUAL_DAYS = 30;

    private static final Map<Detail, String> LABELS = labels();

    private final Viewing viewing;
    private final Phrases phrases;
    private final Circle circle;

    private static Map<Detail, String> labels() {
        Map<Detail, String> labels = new LinkedHashMap<>();
        labels.put(Detail.SCORE, "gilde.share.detail.score");
        labels.put(Detail.ATTEMPTS, "gilde.share.detail.attempts");
        labels.put(Detail.FAILURES, "gilde.share.detail.failures");
        return labels;
    }

    RecipientControls(Viewing viewing, Circle circle) {
        this.viewing = viewing;
        this.phrases = viewing.phrases();
        this.circle = circle;
    }

    /** Returns those with whom it is shared, and those with whom it can be. */
    List<RecipientControl> of(LearningItem item, String title) {
        Audience audience = item.audience().on(viewing.today());
        boolean completed = item.state().isCompleted();
        boolean failed = item.state() == LearningState.ATTEMPTED;
        List<RecipientControl> controls = new ArrayList<>();
        circle.communities().forEach((key, name) -> {
            Optional<Share> share = audience.share(new Recipient.Community(key).id());
            if (share.isPresent() || (completed && circle.offered().contains(key))) {
                controls.add(control(new Recipient.Community(key), name, share, title, false));
            }
        });
        Optional<Share> coach = audience.share(new Recipient.Coach().id());
        if (coach.isPresent() || (circle.coach().isPresent() && (completed || failed))) {
            controls.add(control(new Recipient.Coach(), coachName(), coach, title, failed));
        }
        audience.shares().forEach(share -> {
            if (share.recipient() instanceof Recipient.Named named) {
                controls.add(control(named, name(named), Optional.of(share), title, false));
            }
        });
        if (completed) {
            controls.add(open(title));
        }
        return controls;
    }

    /** Returns what shares all items, one for each recipient. */
    List<ShareAll> all() {
        List<ShareAll> all = new ArrayList<>();
        circle.communities().forEach((key, name) -> {
            if (circle.offered().contains(key)) {
                all.add(all(new Recipient.Community(key).id(), "community", key, name));
            }
        });
        if (circle.coach().isPresent()) {
            all.add(all(new Recipient.Coach().id(), "coach", "true", coachName()));
        }
        return all;
    }

    private ShareAll all(String recipient, String field, String value, String name) {
        return new ShareAll(
                recipient,
                field,
                value,
                phrases.fill("gilde.share.all.with", name),
                phrases.fill("gilde.share.all.said", name, GAP));
    }

    /** Returns who sees it now, one line each. */
    List<String> seen(List<RecipientControl> controls) {
        return controls.stream()
                .filter(RecipientControl::shared)
                .map(control -> control.line(day(control)))
                .toList();
    }

    private String day(RecipientControl control) {
        return control.until().isEmpty()
                ? control.given()
                : phrases.fill("gilde.share.until", phrases.day(LocalDate.parse(control.until())));
    }

    private String coachName() {
        return circle.coach()
                .map(name -> phrases.fill("gilde.share.coach", name))
                .orElseGet(() -> phrases.get("gilde.share.coach.none"));
    }

    private String name(Recipient.Named named) {
        return circle.users().fullName(named.person()).orElseGet(() -> phrases.get("gilde.person-unknown"));
    }

    private RecipientControl control(
            Recipient recipient, String name, Optional<Share> share, String title, boolean failed) {
        Set<Detail> told = share.map(Share::details).orElseGet(Set::of);
        String field = "coach";
        String value = "true";
        String until = "";
        if (recipient instanceof Recipient.Community community) {
            field = "community";
            value = community.key();
        } else if (recipient instanceof Recipient.Named named) {
            field = "person";
            value = circle.users().name(named.person()).orElse("");
            until = named.until().toString();
        }
        return new RecipientControl(
                recipient.id(),
                field,
                value,
                share.isPresent(),
                failed ? "failures" : "",
                ticks(told, failed),
                until,
                share.filter(Share::given).isPresent() ? phrases.get("gilde.share.given") : "",
                words(name, title, failed));
    }

    private RecipientControl open(String title) {
        String until = viewing.today().plusDays(USUAL_DAYS).toString();
        return new RecipientControl(
                "", "person", "", false, "", ticks(Set.of(), false), until, "", words(NAME_GAP, title, false));
    }

    private List<RecipientControl.Tick> ticks(Set<Detail> told, boolean failed) {
        Stream<Detail> details = LABELS.keySet().stream().filter(detail -> !(failed && detail == Detail.FAILURES));
        return details.map(detail -> new RecipientControl.Tick(
                        detail.name().toLowerCase(Locale.ROOT),
                        phrases.get(LABELS.getOrDefault(detail, "")),
                        told.contains(detail)))
                .toList();
    }

    private RecipientControl.Words words(String name, String title, boolean failed) {
        return new RecipientControl.Words(
                name,
                phrases.get(failed ? "gilde.share.what.failed" : "gilde.share.what"),
                phrases.fill(failed ? "gilde.share.on.failed" : "gilde.share.on", name),
                phrases.fill("gilde.share.off", name),
                phrases.fill("gilde.share.on.said", name, title, GAP),
                phrases.fill("gilde.share.off.said", name, title),
                phrases.fill("gilde.share.until", GAP));
    }
}
