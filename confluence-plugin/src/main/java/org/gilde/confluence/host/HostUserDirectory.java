package org.gilde.confluence.host;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.user.User;
import java.util.List;
import java.util.Optional;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.people.UserDirectory;

/** Confluence's users. */
public final class HostUserDirectory implements UserDirectory {
    private final UserAccessor users;
    private final Mails mails;
    private final MailHashes hashes;

    /** Asks the host; hashes are kept for a while, because every user's is needed to find one. */
    public HostUserDirectory(UserAccessor users, Mails mails, MailHashes hashes) {
        this.users = users;
        this.mails = mails;
        this.hashes = hashes;
    }

    @Override
    public List<PersonKey> byMail(String address) {
        return mails.people(address);
    }

    @Override
    public List<PersonKey> byMailHash(String hash) {
        return hashes.find(hash, mails::addresses).stream()
                .flatMap(name -> byName(name).stream())
                .distinct()
                .toList();
    }

    @Override
    public Optional<PersonKey> byName(String name) {
        return Optional.ofNullable(users.getUserByName(name)).flatMap(user -> Users.active(users, user));
    }

    @Override
    public Optional<String> fullName(PersonKey person) {
        return user(person).map(User::getFullName);
    }

    @Override
    public Optional<String> name(PersonKey person) {
        return user(person).map(User::getName);
    }

    private Optional<ConfluenceUser> user(PersonKey person) {
        return Optional.ofNullable(users.getUserByKey(new UserKey(person.value())));
    }
}
