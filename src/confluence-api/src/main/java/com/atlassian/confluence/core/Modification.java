package com.atlassian.confluence.core;

/** JD 7.3. What makes the new version of some content out of the current one. */
public interface Modification<T> {
    void modify(T content);
}
