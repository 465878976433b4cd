package org.gilde.bridge;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** Hands the settings that were read at the start to Quarkus. Empty in tests, which bring settings of their own. */
public final class SettingsSource implements ConfigSource {
    private static final int ABOVE_ALL_OTHERS = 1000;

    private static final Set<String> NOT_SETTINGS = Set.of("gilde.config", "gilde.root");

    private static volatile Map<String, String> published = Map.of();

    static void publish(Map<String, String> values) {
        published = Map.copyOf(values);
    }

    /** Returns the settings, as they were written: nothing in a secret is expanded. */
    static Map<String, String> values(Config config) {
        if (!published.isEmpty()) {
            return published;
        }
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith("gilde.") && !NOT_SETTINGS.contains(name))
                .collect(Collectors.toMap(
                        Function.identity(), name -> config.getConfigValue(name).getRawValue()));
    }

    @Override
    public Set<String> getPropertyNames() {
        return published.keySet();
    }

    @Override
    public @Nullable String getValue(String name) {
        return published.get(name);
    }

    @Override
    public int getOrdinal() {
        return ABOVE_ALL_OTHERS;
    }

    @Override
    public String getName() {
        return "Gilde's configuration file";
    }
}
