package com.atlassian.plugin;

/** (10) OO; unchecked (there by way of PluginException). */
public class PluginParseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PluginParseException(String message) {
        super(message);
    }
}
