package com.atlassian.confluence.api.model;

/** (10) DSK. */
public class Expansion {
    private final String propertyName;

    public Expansion(String propertyName) {
        this.propertyName = propertyName;
    }

    public String getPropertyName() {
        return propertyName;
    }
}
