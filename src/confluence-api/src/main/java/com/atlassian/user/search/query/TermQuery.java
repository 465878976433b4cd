package com.atlassian.user.search.query;

/** JD atlassian-user 2.0. */
public interface TermQuery<T> extends Query<T> {
    /** Not a compile-time constant here, so that the host's own value is read at run time. */
    String SUBSTRING_CONTAINS = String.valueOf("contains");

    String getTerm();

    String getMatchingRule();

    boolean isMatchingSubstring();
}
