package org.gilde.confluence.upkeep;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gilde.confluence.linkage.Finding;
import org.gilde.confluence.linkage.Report;
import org.gilde.confluence.linkage.SelfTest;

/**
 * All that whoever helps an administrator needs to know, as one text in English: versions, features, how queues and jobs
 * do, settings, the self-test. Nobody's name, no address, no secret and no word that anybody wrote is in it.
 */
public final class Support {
    private final Upkeep upkeep;
    private final Surroundings surroundings;
    private final Chosen chosen;
    private final SelfTest selfTest;
    private final Clock clock;

    /** Asks these. */
    public Support(Upkeep upkeep, Surroundings surroundings, Chosen chosen, SelfTest selfTest, Clock clock) {
        this.upkeep = upkeep;
        this.surroundings = surroundings;
        this.chosen = chosen;
        this.selfTest = selfTest;
        this.clock = clock;
    }

    /** Runs the self-test and returns the text; lines end with a line feed. */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add("Gilde: support information of " + clock.instant().truncatedTo(ChronoUnit.SECONDS));
        versions(lines);
        Report report = selfTest.run();
        features(report, lines);
        title("Queues and jobs", lines);
        upkeep.look().forEach(condition -> lines.add(line(condition)));
        title("Settings", lines);
        chosen.settings().forEach((name, value) -> lines.add(name + ": " + value));
        title("Self-test: not as it should be", lines);
        report.wrong().forEach(finding -> lines.add(line(finding)));
        if (report.wrong().isEmpty()) {
            lines.add("nothing");
        }
        title("Self-test: tried", lines);
        report.tried().forEach(finding -> lines.add(line(finding)));
        title("Self-test: looked up", lines);
        report.linked().forEach(finding -> lines.add(line(finding)));
        return String.join("\n", lines) + "\n";
    }

    private void versions(List<String> lines) {
        Environment here = surroundings.environment();
        title("Versions", lines);
        lines.add("app: " + here.app());
        lines.add("host: " + here.confluence());
        lines.add("java: " + here.java());
        lines.add("database: " + here.database());
        // Not the node's name, which can be that of a machine.
        lines.add("node of a cluster: " + (here.node().isEmpty() ? "no" : "yes"));
    }

    private static void features(Report report, List<String> lines) {
        title("Features", lines);
        report.parts()
                .forEach(part -> lines.add(part.feature().word() + ": " + (part.isOn() ? "on" : "off")
                        + (part.isForced() ? " (forced)" : "") + ", calls "
                        + part.calls() + ", wrong " + part.wrong().size()));
    }

    private static void title(String title, List<String> lines) {
        lines.add("");
        lines.add("== " + title);
    }

    private static String line(Condition condition) {
        String what = condition.job().map(Support::word).orElseGet(() -> word(condition.subject()));
        String how = condition.job().isPresent() ? condition.said() : String.valueOf(condition.number());
        return what + ": " + word(condition.tone()) + ", " + how
                + condition.took().map(took -> ", " + took.toMillis() + " ms").orElse("")
                + condition
                        .run()
                        .map(when -> ", " + when.truncatedTo(ChronoUnit.SECONDS))
                        .orElse("");
    }

    private static String line(Finding finding) {
        String features = String.join(
                ", ", finding.features().stream().map(each -> each.word()).toList());
        return word(finding.state()) + "  " + finding.call() + "  [" + features + "]"
                + (finding.detail().isEmpty() ? "" : "  " + finding.detail());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
