package org.gilde.workbench.database;

import javax.sql.DataSource;

/**
 * The workbench's database and the transaction of the current thread. Wiki content and Active Objects share both.
 */
public interface Database {

    /**
     * Returns a source that hands out the thread's transaction connection inside {@link #inTransaction}, and a
     * connection in autocommit mode outside of it.
     */
    DataSource dataSource();

    /** Says whether the current thread is inside a transaction. */
    boolean isInTransaction();

    /**
     * Runs work in the thread's transaction: joins the one that is open, else begins one, commits it when the work
     * returns and rolls it back when the work throws. An inner failure rolls the outer back.
     *
     * @throws DatabaseException if the database refused or did not answer
     */
    <T> T inTransaction(Work<T> work);

    /**
     * Runs work in a transaction of its own, which is kept whatever becomes of the one that is open: what left the wiki, a
     * mail, can not be called back.
     *
     * @throws DatabaseException if the database refused or did not answer
     */
    <T> T apart(Work<T> work);

    /** Work done with one connection. */
    @FunctionalInterface
    interface Work<T> {
        /** Does the work on the thread's connection, which it leaves open. */
        T with(java.sql.Connection connection) throws java.sql.SQLException;
    }
}
