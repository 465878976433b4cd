package org.gilde.confluence.host;

import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserKey;
import java.util.Optional;
import org.gilde.confluence.people.Account;
import org.gilde.confluence.people.Accounts;
import org.gilde.confluence.people.PersonKey;

/** The accounts of Confluence's users. */
public final class HostAccounts implements Accounts {
    private final UserAccessor users;

    /** Asks the host. */
    public HostAccounts(UserAccessor users) {
        this.users = users;
    }

    @Override
    public Optional<Account> of(PersonKey person) {
        return Optional.ofNullable(users.getUserByKey(new UserKey(person.value())))
                .map(user -> new Account(
                        user.getName(),
                        Optional.ofNullable(user.getEmail()).filter(mail -> !mail.isBlank()),
                        ActiveUsers.isActive(users, user)));
    }
}
