package com.atlassian.confluence.core;

/** (10) DSK; JD 8.0: no field of it has its own type, so DEFAULT has that of the interface. */
public class DefaultSaveContext implements SaveContext {
    /** Sends events and mail as a person's own saving would. */
    public static final SaveContext DEFAULT = new DefaultSaveContext();

    private DefaultSaveContext() {}
}
