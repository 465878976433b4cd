package com.atlassian.sal.api.pluginsettings;

/** JD sal 3.0.0; (10). Values: String, List and Map of String, Properties; keys up to 100 characters. */
public interface PluginSettings {
    Object get(String key);

    Object put(String key, Object value);

    Object remove(String key);
}
