package com.atlassian.confluence.api.model;

/** (10) DSK. */
public class Expansion {
    public Expansion(String propertyName) {}
}
