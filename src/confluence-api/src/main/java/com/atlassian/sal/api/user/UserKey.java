package com.atlassian.sal.api.user;

import java.io.Serializable;

/** (10) SLACK, OO. */
public final class UserKey implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String value;

    public UserKey(String value) {
        this.value = value;
    }

    public String getStringValue() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UserKey key && key.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
