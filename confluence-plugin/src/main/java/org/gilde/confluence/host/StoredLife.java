package org.gilde.confluence.host;

import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.gilde.confluence.life.LifeNotes;

/** The notes of the app's data among Confluence's settings. */
public final class StoredLife implements LifeNotes {
    private final PluginSettingsFactory factory;

    /**
     * Keeps them with the host.
     *
     * @param factory the host's own: this is asked when the app is off, too
     */
    public StoredLife(PluginSettingsFactory factory) {
        this.factory = factory;
    }

    @Override
    public OptionalInt version() {
        return factory.createGlobalSettings().get(StoredKeys.VERSION) instanceof String version
                ? OptionalInt.of(number(version))
                : OptionalInt.empty();
    }

    /** What is no number was not written by this version. */
    private static int number(String version) {
        return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : Integer.MAX_VALUE;
    }

    @Override
    public void keepVersion(int version) {
        factory.createGlobalSettings().put(StoredKeys.VERSION, Integer.toString(version));
    }

    @Override
    public Optional<Instant> removed() {
        return factory.createGlobalSettings().get(StoredKeys.REMOVED) instanceof String when
                ? Optional.of(Instant.parse(when))
                : Optional.empty();
    }

    @Override
    public void keepRemoved(Instant when) {
        factory.createGlobalSettings().put(StoredKeys.REMOVED, when.toString());
    }

    @Override
    public void forgetSettings() {
        PluginSettings stored = factory.createGlobalSettings();
        StoredKeys.all().forEach(stored::remove);
    }

    @Override
    public void forgetRemoved() {
        factory.createGlobalSettings().remove(StoredKeys.REMOVED);
    }
}
