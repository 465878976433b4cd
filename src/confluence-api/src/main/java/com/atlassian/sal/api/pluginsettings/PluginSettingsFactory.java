package com.atlassian.sal.api.pluginsettings;

/** (10) SLACK, OO, BOOT. */
public interface PluginSettingsFactory {
    PluginSettings createSettingsForKey(String key);

    PluginSettings createGlobalSettings();
}
