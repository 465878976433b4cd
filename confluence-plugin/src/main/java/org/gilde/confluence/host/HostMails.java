package org.gilde.confluence.host;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.user.EntityException;
import com.atlassian.user.User;
import com.atlassian.user.search.query.EmailTermQuery;
import com.atlassian.user.search.query.TermQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gilde.confluence.people.PersonKey;

/** The mail addresses that Confluence knows of its users. */
final class HostMails implements Mails {
    private final UserAccessor users;

    HostMails(UserAccessor users) {
        this.users = users;
    }

    @Override
    public List<PersonKey> people(String address) {
        return find(new EmailTermQuery(address)).stream()
                .filter(user -> address.equalsIgnoreCase(user.getEmail()))
                .flatMap(user -> known(user).flatMap(some -> Users.active(users, some)).stream())
                .distinct()
                .toList();
    }

    private Optional<ConfluenceUser> known(User user) {
        return user instanceof ConfluenceUser known
                ? Optional.of(known)
                : Optional.ofNullable(users.getUserByName(user.getName()));
    }

    @Override
    public Map<String, String> addresses() {
        return find(new EmailTermQuery("@", TermQuery.SUBSTRING_CONTAINS)).stream()
                .filter(user -> user.getEmail() != null)
                .collect(Collectors.toMap(User::getName, User::getEmail, (one, other) -> one));
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
}
