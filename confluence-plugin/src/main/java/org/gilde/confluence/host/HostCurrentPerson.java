package org.gilde.confluence.host;

import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserManager;
import java.util.Optional;
import org.gilde.confluence.people.CurrentPerson;
import org.gilde.confluence.people.PersonKey;

/** Who is logged in to Confluence. */
public final class HostCurrentPerson implements CurrentPerson {
    private final UserManager users;

    /** Asks the host. */
    public HostCurrentPerson(UserManager users) {
        this.users = users;
    }

    @Override
    public Optional<PersonKey> key() {
        return Optional.ofNullable(users.getRemoteUserKey()).map(key -> new PersonKey(key.getStringValue()));
    }

    @Override
    public boolean isAdministrator() {
        UserKey key = users.getRemoteUserKey();
        return key != null && users.isAdmin(key);
    }
}
