package com.atlassian.user.search.page;

/** JD atlassian-user 2.0; (10) DSK. */
public interface Pager<T> extends Iterable<T> {}
