package org.gilde.confluence.host;

import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gilde.confluence.learning.VerbBook;
import org.gilde.confluence.learning.VerbTable;
import org.gilde.confluence.learning.Verbs.Meaning;

/** The table of verbs and the verbs of the latest events among Confluence's settings, a line each. */
public final class StoredVerbs implements VerbBook {
    private static final String TABLE = "org.gilde.verbs";
    private static final String SEEN = "org.gilde.verbs-seen";
    private static final String DROPPED = "-";
    private static final int REMEMBERED = 100;

    private final PluginSettingsFactory factory;

    /** Keeps them with the host. */
    public StoredVerbs(PluginSettingsFactory factory) {
        this.factory = factory;
    }

    @Override
    public VerbTable table() {
        Map<String, Optional<Meaning>> changes = new TreeMap<>();
        for (String line : lines(TABLE)) {
            String word = line.substring(0, line.indexOf(' '));
            Optional<Meaning> meaning = DROPPED.equals(word) ? Optional.empty() : Optional.of(Meaning.valueOf(word));
            changes.put(line.substring(word.length() + 1), meaning);
        }
        return new VerbTable(changes);
    }

    @Override
    public void keep(VerbTable table) {
        String text = new TreeMap<>(table.changes())
                .entrySet().stream()
                        .map(change -> change.getValue().map(Meaning::name).orElse(DROPPED) + " " + change.getKey())
                        .collect(Collectors.joining("\n"));
        if (text.isEmpty()) {
            factory.createGlobalSettings().remove(TABLE);
        } else {
            factory.createGlobalSettings().put(TABLE, text);
        }
    }

    @Override
    public void saw(List<Seen> events) {
        if (events.isEmpty()) {
            return;
        }
        List<String> latest = new ArrayList<>();
        for (int i = events.size() - 1; i >= 0 && latest.size() < REMEMBERED; i--) {
            Seen seen = events.get(i);
            latest.add(seen.day() + " " + seen.taken() + " " + seen.verb().replace('\n', ' '));
        }
        lines(SEEN).stream().limit(REMEMBERED - latest.size()).forEach(latest::add);
        factory.createGlobalSettings().put(SEEN, String.join("\n", latest));
    }

    @Override
    public List<Seen> seen() {
        return lines(SEEN).stream()
                .map(line -> line.split(" ", 3))
                .map(parts -> new Seen(parts[2], LocalDate.parse(parts[0]), Boolean.parseBoolean(parts[1])))
                .toList();
    }

    private List<String> lines(String key) {
        return factory.createGlobalSettings().get(key) instanceof String text
                ? text.lines().toList()
                : List.of();
    }
}
