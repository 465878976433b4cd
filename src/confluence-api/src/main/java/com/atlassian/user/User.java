package com.atlassian.user;

/** JD atlassian-user 2.0; (10) SLACK. */
public interface User extends Entity {
    String getFullName();

    String getEmail();
}
