package com.atlassian.user;

/** JD atlassian-user 2.0. */
public interface Entity {
    String getName();
}
