package org.gilde.confluence.host;

import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import org.gilde.confluence.cohort.Choice;
import org.jspecify.annotations.Nullable;

/** What an administrator chose for cohorts, among Confluence's own settings. */
public final class StoredChoice implements Choice.Kept {
    private static final String MAKES = "org.gilde.cohort-makes";
    private static final String INVITES = "org.gilde.cohort-invites";
    private static final String WEEKS = "org.gilde.cohort-weeks";

    private final PluginSettingsFactory factory;

    /** Keeps it with the host. */
    public StoredChoice(PluginSettingsFactory factory) {
        this.factory = factory;
    }

    @Override
    public Choice current() {
        PluginSettings stored = factory.createGlobalSettings();
        return new Choice("yes".equals(stored.get(MAKES)), "yes".equals(stored.get(INVITES)), weeks(stored.get(WEEKS)));
    }

    private static int weeks(@Nullable Object value) {
        return value instanceof String text && text.matches("[0-9]{1,2}")
                ? Math.max(1, Math.min(Choice.LONGEST, Integer.parseInt(text)))
                : Choice.USUAL.weeks();
    }

    @Override
    public void keep(Choice choice) {
        PluginSettings stored = factory.createGlobalSettings();
        stored.put(MAKES, choice.makes() ? "yes" : "no");
        stored.put(INVITES, choice.invites() ? "yes" : "no");
        stored.put(WEEKS, Integer.toString(choice.weeks()));
    }
}
