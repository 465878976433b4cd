package com.atlassian.confluence.labels;

/** LIKELY (JD; IDEA). */
public class Label {
    private final String name;
    private final Namespace namespace;

    public Label(String name) {
        this(name, Namespace.GLOBAL);
    }

    public Label(String name, Namespace namespace) {
        this.name = name;
        this.namespace = namespace;
    }

    public String getName() {
        return name;
    }

    public Namespace getNamespace() {
        return namespace;
    }
}
