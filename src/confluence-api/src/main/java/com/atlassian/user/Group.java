package com.atlassian.user;

/** JD atlassian-user 2.0. */
public interface Group extends Entity {}
