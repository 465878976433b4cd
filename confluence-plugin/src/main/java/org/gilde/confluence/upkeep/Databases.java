package org.gilde.confluence.upkeep;

/** Knows on what kind of database the app's tables are. */
@FunctionalInterface
public interface Databases {

    /** Returns its name, as PostgreSQL; empty where it is not known, or not yet. */
    String kind();
}
