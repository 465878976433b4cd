package org.gilde.workbench.service;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserProfile;
import org.gilde.workbench.user.WikiUser;

/** An account, as apps see it. */
public record AccountUser(WikiUser account) implements ConfluenceUser, UserProfile {

    @Override
    public UserKey getKey() {
        return new UserKey(account.key());
    }

    @Override
    public UserKey getUserKey() {
        return getKey();
    }

    @Override
    public String getName() {
        return account.name();
    }

    @Override
    public String getUsername() {
        return account.name();
    }

    @Override
    public String getFullName() {
        return account.fullName();
    }

    @Override
    public String getEmail() {
        return account.mail();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AccountUser that && that.account.key().equals(account.key());
    }

    @Override
    public int hashCode() {
        return account.key().hashCode();
    }
}
