package org.gilde.confluence.host;

import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gilde.confluence.learning.BridgeReport;
import org.gilde.confluence.learning.BridgeReports;
import org.gilde.confluence.learning.BridgeStatus;

/** The bridge's latest report among Confluence's settings: five lines, the version last. */
public final class StoredReports implements BridgeReports {
    private static final String REPORT = "org.gilde.bridge-report";
    private static final String HEARD = "org.gilde.bridge-heard";
    private static final String LAST_EVENT = "org.gilde.bridge-last-event";
    private static final int LINES = 5;

    private final PluginSettingsFactory factory;

    /** Keeps it with the host. */
    public StoredReports(PluginSettingsFactory factory) {
        this.factory = factory;
    }

    @Override
    public void heard(BridgeReport report, Instant when, boolean withEvents) {
        PluginSettings stored = factory.createGlobalSettings();
        stored.put(REPORT, write(report));
        stored.put(HEARD, when.toString());
        if (withEvents) {
            stored.put(LAST_EVENT, when.toString());
        }
    }

    @Override
    public Optional<BridgeStatus> latest() {
        PluginSettings stored = factory.createGlobalSettings();
        Optional<BridgeReport> report = text(stored, REPORT).flatMap(StoredReports::read);
        Optional<Instant> heard = text(stored, HEARD).map(Instant::parse);
        Optional<Instant> lastEvent = text(stored, LAST_EVENT).map(Instant::parse);
        return report.flatMap(told -> heard.map(when -> new BridgeStatus(told, when, lastEvent)));
    }

    private static String write(BridgeReport report) {
        return report.newest() + "\n" + report.delivered() + "\n" + report.waiting() + "\n" + report.deadLetters()
                + "\n" + report.version();
    }

    private static Optional<BridgeReport> read(String text) {
        List<String> lines = List.of(text.split("\n", LINES));
        return lines.size() < LINES
                ? Optional.empty()
                : Optional.of(new BridgeReport(
                        lines.get(4),
                        Long.parseLong(lines.get(0)),
                        Long.parseLong(lines.get(1)),
                        Long.parseLong(lines.get(2)),
                        Long.parseLong(lines.get(3))));
    }

    private static Optional<String> text(PluginSettings stored, String key) {
        return stored.get(key) instanceof String text ? Optional.of(text) : Optional.empty();
    }
}
