package org.gilde.bridge;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** Hands the settings that were read at the start to Quarkus. Empty in tests, which bring settings of their own. */
public final class SettingsSource implements ConfigSource {
    private static final int ABOVE_ALL_OTHERS = 1000;

    private static volatile Map<String, String> published = Map.of();

    static void publish(Map<String, String> values) {
        published = Map.copyOf(values);
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
