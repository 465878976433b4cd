package org.gilde.workbench.service;

import com.atlassian.confluence.user.ConfluenceUser;
import java.util.Optional;
import org.gilde.workbench.app.Authentication;
import org.gilde.workbench.user.AccessTokens;
import org.gilde.workbench.user.Groups;
import org.gilde.workbench.user.Users;

/** Lets people in by session, password or personal access token. */
public final class AccountAuthentication implements Authentication {
    private final Users users;
    private final Groups groups;
    private final AccessTokens tokens;

    /** Knows people from there. */
    public AccountAuthentication(Users users, Groups groups, AccessTokens tokens) {
        this.users = users;
        this.groups = groups;
        this.tokens = tokens;
    }

    @Override
    public Optional<ConfluenceUser> byName(String username) {
        return users.byName(username).map(AccountUser::new);
    }

    @Override
    public Optional<ConfluenceUser> byPassword(String username, String password) {
        return users.check(username, password).map(AccountUser::new);
    }

    @Override
    public Optional<ConfluenceUser> byToken(String token) {
        return tokens.owner(token).map(AccountUser::new);
    }

    @Override
    public boolean isLicensed(ConfluenceUser user) {
        return isIn(user, Groups.USERS) || isAdministrator(user);
    }

    @Override
    public boolean isAdministrator(ConfluenceUser user) {
        return isIn(user, Groups.ADMINISTRATORS);
    }

    @Override
    public boolean isOpenToAnonymous() {
        return true;
    }

    private boolean isIn(ConfluenceUser user, String group) {
        return users.byKey(user.getKey().getStringValue())
                .filter(account -> groups.of(account).contains(group))
                .isPresent();
    }
}
