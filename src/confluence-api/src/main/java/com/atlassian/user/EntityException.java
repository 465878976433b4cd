package com.atlassian.user;

/** JD atlassian-user 2.0; (10) DSK. */
public class EntityException extends Exception {
    public EntityException(String message) {
        super(message);
    }

    public EntityException(Throwable cause) {
        super(cause);
    }
}
