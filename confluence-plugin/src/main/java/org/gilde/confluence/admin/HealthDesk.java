package org.gilde.confluence.admin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gilde.confluence.admin.AdminView.Fact;
import org.gilde.confluence.admin.HealthView.Row;
import org.gilde.confluence.learning.TakenEvent.Outcome;
import org.gilde.confluence.text.Phrases;
import org.gilde.confluence.upkeep.AppJob;
import org.gilde.confluence.upkeep.Condition;
import org.gilde.confluence.upkeep.Condition.Tone;
import org.gilde.confluence.upkeep.Environment;
import org.gilde.confluence.upkeep.IntakeMeter;
import org.gilde.confluence.upkeep.IntakeMeter.Batch;
import org.gilde.confluence.upkeep.IntakeMeter.Figures;
import org.gilde.confluence.upkeep.Surroundings;
import org.gilde.confluence.upkeep.Upkeep;

/** Says in words how the app is doing, and what to do. */
public final class HealthDesk {
    private final Upkeep upkeep;
    private final IntakeMeter intake;
    private final Surroundings surroundings;
    private final LinkageDesk linkage;

    /** Asks these. */
    public HealthDesk(Upkeep upkeep, IntakeMeter intake, Surroundings surroundings, LinkageDesk linkage) {
        this.upkeep = upkeep;
        this.intake = intake;
        this.surroundings = surroundings;
        this.linkage = linkage;
    }

    /**
     * Returns the page.
     *
     * @param text address of the support information
     */
    HealthView view(Phrases phrases, String text) {
        long began = System.nanoTime();
        List<Condition> found = upkeep.look();
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        Figures figures = intake.figures();
        Tone worst = found.stream()
                .map(Condition::tone)
                .max(Comparator.naturalOrder())
                .orElse(Tone.OK);
        return new HealthView(
                lozenge(worst),
                state(worst, phrases),
                found.stream()
                        .filter(condition -> condition.job().isEmpty())
                        .map(condition -> row(condition, phrases))
                        .toList(),
                found.stream()
                        .filter(condition -> condition.job().isPresent())
                        .map(condition -> row(condition, phrases))
                        .toList(),
                phrases.fill("gilde.health.intake.since", phrases.moment(figures.since())),
                intake(figures, phrases),
                versions(took, phrases),
                linkage.view(phrases, text));
    }

    private static List<Fact> intake(Figures figures, Phrases phrases) {
        List<Fact> facts = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            String name =
                    switch (outcome) {
                        case TAKEN -> "gilde.health.intake.taken";
                        case REPEATED -> "gilde.health.intake.repeated";
                        case WAITING -> "gilde.health.intake.waiting";
                        case DROPPED -> "gilde.health.intake.dropped";
                        case REFUSED -> "gilde.health.intake.refused";
                    };
            facts.add(count(name, figures.events().getOrDefault(outcome, 0L), phrases));
        }
        for (Batch batch : Batch.values()) {
            String name =
                    switch (batch) {
                        case TAKEN -> "gilde.health.intake.batches";
                        case UNREADABLE -> "gilde.health.intake.unreadable";
                        case FAILED -> "gilde.health.intake.failed";
                    };
            facts.add(count(name, figures.batches().getOrDefault(batch, 0L), phrases));
        }
        facts.add(new Fact(
                phrases.get("gilde.health.intake.time"),
                phrases.fill(
                        "gilde.health.intake.millis",
                        phrases.whole(figures.mean().toMillis()),
                        phrases.whole(figures.longest().toMillis()))));
        return facts;
    }

    private static Fact count(String name, long number, Phrases phrases) {
        return new Fact(phrases.get(name), phrases.whole(number));
    }

    private List<Fact> versions(Duration took, Phrases phrases) {
        Environment here = surroundings.environment();
        String node = here.node().isEmpty() ? phrases.get("gilde.health.node.single") : here.node();
        return List.of(
                new Fact(phrases.get("gilde.health.app"), here.app()),
                new Fact(phrases.get("gilde.health.confluence"), here.confluence()),
                new Fact(phrases.get("gilde.health.java"), here.java()),
                new Fact(phrases.get("gilde.health.node"), node),
                new Fact(
                        phrases.get("gilde.health.database"),
                        here.database().isEmpty() ? phrases.get("gilde.health.database.unknown") : here.database()),
                new Fact(
                        phrases.get("gilde.health.speed"),
                        phrases.fill("gilde.health.answers", phrases.whole(took.toMillis()))));
    }

    private static Row row(Condition condition, Phrases phrases) {
        String number = phrases.whole(condition.number());
        String moment = condition.run().map(phrases::moment).orElseGet(() -> phrases.get("gilde.admin.none"));
        String when = condition
                .took()
                .map(took -> phrases.fill("gilde.health.job.took", moment, phrases.whole(took.toMillis())))
                .orElse(moment);
        return switch (condition.subject()) {
            case EVENTS -> row(condition, "gilde.health.events", number, "gilde.health.events.help", phrases);
            case PERMISSIONS ->
                row(condition, "gilde.health.permissions", number, "gilde.health.permissions.help", phrases);
            case UNDER_WAY -> row(condition, "gilde.health.underway", number, "", phrases);
            case STUCK -> row(condition, "gilde.health.stuck", number, "gilde.health.stuck.help", phrases);
            case LETTERS -> row(condition, "gilde.health.letters", number, "gilde.health.letters.help", phrases);
            case BRIDGE_NEVER ->
                row(condition, "gilde.admin.bridge.never", "\u2013", "gilde.admin.bridge.never.help", phrases);
            case BRIDGE -> row(condition, "gilde.admin.bridge.last", when, "gilde.admin.bridge.silent.help", phrases);
            case REFUSED -> row(condition, "gilde.admin.bridge.dead", number, "gilde.health.refused.help", phrases);
            case JOB ->
                row(condition, name(condition), when, "", phrases); // what it said is English, for the host's list
            case JOB_COMING -> row(condition, name(condition), phrases.get("gilde.health.job.coming"), "", phrases);
            case JOB_FAILED ->
                row(condition, name(condition), when + ": " + condition.said(), "gilde.health.failed.help", phrases);
            case JOB_LATE -> row(condition, name(condition), when, "gilde.health.late.help", phrases);
        };
    }

    /** Prints what to do only where something is to be done. */
    private static Row row(Condition condition, String what, String said, String help, Phrases phrases) {
        boolean isFine = condition.tone() == Tone.OK || help.isEmpty();
        return new Row(
                phrases.get(what),
                lozenge(condition.tone()),
                state(condition.tone(), phrases),
                said,
                isFine ? "" : phrases.get(help));
    }

    private static String name(Condition condition) {
        AppJob job = condition.job().orElseThrow();
        return switch (job) {
            case REMATCHING -> "gilde.health.job.rematching";
            case SETTLING -> "gilde.health.job.settling";
            case COUNTING -> "gilde.health.job.counting";
            case FOUNDING -> "gilde.health.job.founding";
            case CLOSING -> "gilde.health.job.closing";
            case MERGING -> "gilde.health.job.merging";
            case COHORTS -> "gilde.health.job.cohorts";
            case LETTERS -> "gilde.health.job.letters";
            case CONTRIBUTIONS -> "gilde.health.job.contributions";
            case LEAVING -> "gilde.health.job.leaving";
            case SUBJECTS -> "gilde.health.job.subjects";
            case PRIVACY -> "gilde.health.job.privacy";
        };
    }

    static String lozenge(Tone tone) {
        return switch (tone) {
            case OK -> "success";
            case WARN -> "moved";
            case WRONG -> "error";
        };
    }

    static String state(Tone tone, Phrases phrases) {
        return switch (tone) {
            case OK -> phrases.get("gilde.health.ok");
            case WARN -> phrases.get("gilde.health.warn");
            case WRONG -> phrases.get("gilde.health.wrong");
        };
    }
}
