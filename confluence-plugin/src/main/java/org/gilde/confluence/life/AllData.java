package org.gilde.confluence.life;

/** All rows in all tables of the app. */
public interface AllData {

    /** Counts them. One query for each table. */
    long count();

    /** Deletes them, table by table, each in a transaction of its own. */
    void delete();
}
