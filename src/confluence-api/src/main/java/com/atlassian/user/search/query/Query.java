package com.atlassian.user.search.query;

/** JD atlassian-user 2.0. */
public interface Query<T> {}
