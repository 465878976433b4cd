package org.gilde.confluence.admin;

import java.util.stream.Collectors;
import org.gilde.confluence.admin.HealthView.Row;
import org.gilde.confluence.admin.LinkageView.Wrong;
import org.gilde.confluence.linkage.Feature;
import org.gilde.confluence.linkage.Finding;
import org.gilde.confluence.linkage.Report;
import org.gilde.confluence.linkage.SelfTest;
import org.gilde.confluence.text.Phrases;
import org.gilde.confluence.upkeep.Condition.Tone;

/** Runs the self-test and says in words what it found. */
public final class LinkageDesk {
    private final SelfTest selfTest;

    /** Runs that one. */
    public LinkageDesk(SelfTest selfTest) {
        this.selfTest = selfTest;
    }

    /**
     * Returns what the page prints.
     *
     * @param text address of the text
     */
    LinkageView view(Phrases phrases, String text) {
        Report report = selfTest.run();
        Tone tone = tone(report);
        return new LinkageView(
                HealthDesk.lozenge(tone),
                HealthDesk.state(tone, phrases),
                phrases.fill(
                        "gilde.linkage.said",
                        phrases.whole(report.linked().size()),
                        phrases.whole(report.tried().size())),
                report.parts().stream().map(part -> row(part, phrases)).toList(),
                report.wrong().stream().map(finding -> wrong(finding, phrases)).toList(),
                text);
    }

    private static Tone tone(Report report) {
        boolean isBaseWell = report.parts().stream()
                .filter(part -> part.feature() == Feature.BASE)
                .allMatch(part -> part.isOn() && part.wrong().isEmpty());
        return report.isGood() ? Tone.OK : isBaseWell ? Tone.WARN : Tone.WRONG;
    }

    private static Row row(Report.Part part, Phrases phrases) {
        boolean isWell = part.isOn() && part.wrong().isEmpty();
        Tone tone = !part.isOn() ? Tone.WRONG : isWell ? Tone.OK : Tone.WARN;
        String state = isWell
                ? phrases.get("gilde.linkage.on")
                : part.isForced()
                        ? phrases.get("gilde.linkage.forced")
                        : part.isOn() ? HealthDesk.state(Tone.WARN, phrases) : phrases.get("gilde.linkage.off");
        String help = !part.isOn()
                ? phrases.get(off(part.feature()))
                : part.isForced() ? phrases.get("gilde.linkage.forced.help") : "";
        return new Row(
                phrases.get(name(part.feature())),
                HealthDesk.lozenge(tone),
                state,
                phrases.count("gilde.linkage.calls", part.calls()),
                help);
    }

    private static Wrong wrong(Finding finding, Phrases phrases) {
        String state =
                switch (finding.state()) {
                    case LINKS, WORKS -> phrases.get("gilde.linkage.on");
                    case MISSING -> phrases.get("gilde.linkage.missing");
                    case DIFFERS -> phrases.get("gilde.linkage.differs");
                    case FAILS -> phrases.get("gilde.linkage.fails");
                };
        String features = finding.features().isEmpty()
                ? phrases.get("gilde.linkage.spare")
                : finding.features().stream()
                        .map(feature -> phrases.get(name(feature)))
                        .collect(Collectors.joining(", "));
        return new Wrong(finding.call(), state, finding.detail(), features);
    }

    private static String name(Feature feature) {
        return switch (feature) {
            case BASE -> "gilde.linkage.feature.base";
            case PAGES -> "gilde.linkage.feature.pages";
            case MACROS -> "gilde.linkage.feature.macros";
            case FORMS -> "gilde.linkage.feature.forms";
            case JOBS -> "gilde.linkage.feature.jobs";
            case SEARCH -> "gilde.linkage.feature.search";
            case PEOPLE -> "gilde.linkage.feature.people";
            case GROUPS -> "gilde.linkage.feature.groups";
            case MAKING -> "gilde.linkage.feature.making";
            case RIGHTS -> "gilde.linkage.feature.rights";
            case LETTERS -> "gilde.linkage.feature.letters";
            case READING -> "gilde.linkage.feature.reading";
            case LIKES -> "gilde.linkage.feature.likes";
            case WRITING -> "gilde.linkage.feature.writing";
            case SHARING -> "gilde.linkage.feature.sharing";
            case REMOVALS -> "gilde.linkage.feature.removals";
            case DIALOG -> "gilde.linkage.feature.dialog";
        };
    }

    /** Says what its being off means. */
    private static String off(Feature feature) {
        return switch (feature) {
            case BASE -> "gilde.linkage.feature.base.off";
            case PAGES -> "gilde.linkage.feature.pages.off";
            case MACROS -> "gilde.linkage.feature.macros.off";
            case FORMS -> "gilde.linkage.feature.forms.off";
            case JOBS -> "gilde.linkage.feature.jobs.off";
            case SEARCH -> "gilde.linkage.feature.search.off";
            case PEOPLE -> "gilde.linkage.feature.people.off";
            case GROUPS -> "gilde.linkage.feature.groups.off";
            case MAKING -> "gilde.linkage.feature.making.off";
            case RIGHTS -> "gilde.linkage.feature.rights.off";
            case LETTERS -> "gilde.linkage.feature.letters.off";
            case READING -> "gilde.linkage.feature.reading.off";
            case LIKES -> "gilde.linkage.feature.likes.off";
            case WRITING -> "gilde.linkage.feature.writing.off";
            case SHARING -> "gilde.linkage.feature.sharing.off";
            case REMOVALS -> "gilde.linkage.feature.removals.off";
            case DIALOG -> "gilde.linkage.feature.dialog.off";
        };
    }
}
