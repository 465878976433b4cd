package org.gilde.confluence.host;

import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.gilde.confluence.participation.Floor;
import org.gilde.confluence.participation.Floors;
import org.gilde.confluence.people.PersonKey;

/**
 * The floor, among Confluence's own settings: one line for each time it was raised, with people, milliseconds and
 * administrator. As it only rises, there can be no more lines than there are floors.
 */
public final class StoredFloors implements Floors {
    private static final String RAISES = "org.gilde.floor-raises";
    private static final Pattern LINE = Pattern.compile("[0-9]{1,2} [0-9]{1,15} \\S+");

    private final PluginSettingsFactory factory;
    private final Clock clock;

    /** Keeps it with the host. */
    public StoredFloors(PluginSettingsFactory factory, Clock clock) {
        this.factory = factory;
        this.clock = clock;
    }

    @Override
    public Floor current() {
        return raises().stream().findFirst().map(Raise::to).orElse(Floor.USUAL);
    }

    @Override
    public synchronized boolean raise(Floor to, PersonKey by) {
        if (to.people() <= current().people()) {
            return false;
        }
        PluginSettings stored = factory.createGlobalSettings();
        String line = to.people() + " " + clock.millis() + " " + by.value();
        stored.put(RAISES, stored.get(RAISES) instanceof String before ? before + "\n" + line : line);
        return true;
    }

    @Override
    public List<Raise> raises() {
        return factory.createGlobalSettings().get(RAISES) instanceof String lines
                ? lines.lines()
                        .filter(line -> LINE.matcher(line).matches())
                        .map(line -> line.split(" ", -1))
                        .flatMap(part -> Floor.of(Long.parseLong(part[0]))
                                .map(to -> new Raise(
                                        to, Instant.ofEpochMilli(Long.parseLong(part[1])), new PersonKey(part[2])))
                                .stream())
                        .sorted(Comparator.comparing((Raise raise) -> raise.to().people())
                                .reversed())
                        .toList()
                : List.of();
    }
}
