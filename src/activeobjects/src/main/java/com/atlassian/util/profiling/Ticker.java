package com.atlassian.util.profiling;

/** What Active Objects links to when it times a query; nothing is timed here. */
public interface Ticker extends AutoCloseable {
    @Override
    void close();
}
