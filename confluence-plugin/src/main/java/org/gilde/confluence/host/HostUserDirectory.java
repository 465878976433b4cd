package org.gilde.confluence.host;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.user.EntityException;
import com.atlassian.user.User;
import com.atlassian.user.search.query.EmailTermQuery;
import com.atlassian.user.search.query.TermQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.people.UserDirectory;

/** Confluence's users. */
public final class HostUserDirectory implements UserDirectory {
    private final UserAccessor users;
    private final MailHashes hashes;

    /** Asks the host; hashes are kept for a while, because every user's is needed to find one. */
    public HostUserDirectory(UserAccessor users, MailHashes hashes) {
        this.users = users;
        this.hashes = hashes;
    }

    @Override
    public List<PersonKey> byMail(String address) {
        return find(new EmailTermQuery(address)).stream()
                .filter(user -> address.equalsIgnoreCase(user.getEmail()))
                .flatMap(user -> key(user).stream())
                .distinct()
                .toList();
    }

    @Override
    public List<PersonKey> byMailHash(String hash) {
        return hashes.find(hash, this::everybody).stream()
                .flatMap(name -> byName(name).stream())
                .distinct()
                .toList();
    }

    private List<User> everybody() {
        return find(new EmailTermQuery("@", TermQuery.SUBSTRING_CONTAINS));
    }

    private List<User> find(EmailTermQuery query) {
        try {
            List<User> found = new ArrayList<>();
            users.findUsers(query).pager().forEach(found::add);
            return found;
        } catch (EntityException e) {
            throw new IllegalStateException("the user directory did not answer", e);
        }
    }

    @Override
    public Optional<PersonKey> byName(String name) {
        return Optional.ofNullable(users.getUserByName(name)).flatMap(this::active);
    }

    private Optional<PersonKey> key(User user) {
        return user instanceof ConfluenceUser known ? active(known) : byName(user.getName());
    }

    private Optional<PersonKey> active(ConfluenceUser user) {
        return Optional.of(user)
                .filter(some -> ActiveUsers.isActive(users, some))
                .map(HostUserDirectory::key);
    }

    private static PersonKey key(ConfluenceUser user) {
        return new PersonKey(user.getKey().getStringValue());
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
