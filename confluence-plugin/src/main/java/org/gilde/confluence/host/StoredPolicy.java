package org.gilde.confluence.host;

import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import org.gilde.confluence.leaving.Policy;

/** What becomes of leavers, among Confluence's own settings. */
public final class StoredPolicy implements Policy.Kept {
    private static final String DAYS = "org.gilde.leaver-days";

    private final PluginSettingsFactory factory;

    /** Keeps it with the host. */
    public StoredPolicy(PluginSettingsFactory factory) {
        this.factory = factory;
    }

    @Override
    public Policy current() {
        PluginSettings stored = factory.createGlobalSettings();
        return stored.get(DAYS) instanceof String days && days.matches("[0-9]{1,3}")
                ? new Policy(Math.min(Policy.LONGEST, Integer.parseInt(days)))
                : Policy.AT_ONCE;
    }

    @Override
    public void keep(Policy policy) {
        factory.createGlobalSettings().put(DAYS, Integer.toString(policy.days()));
    }
}
