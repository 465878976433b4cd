package org.gilde.confluence.life;

/** All rows in all tables of the app. */
public interface AllData {

    /** Counts them. One query for each table. */
    long count();

    /** Says whether there is none. One query for each table, which looks for a single row. */
    boolean isEmpty();

    /** Deletes them, table by table, each in a transaction of its own. */
    void delete();
}
