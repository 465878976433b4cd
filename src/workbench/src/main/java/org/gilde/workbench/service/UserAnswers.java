package org.gilde.workbench.service;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.user.User;
import com.atlassian.user.search.SearchResult;
import com.atlassian.user.search.page.Pager;
import com.atlassian.user.search.query.EmailTermQuery;
import com.atlassian.user.search.query.Query;
import com.atlassian.user.search.query.TermQuery;
import java.util.Iterator;
import java.util.List;
import org.gilde.workbench.user.Users;
import org.gilde.workbench.user.WikiUser;
import org.jspecify.annotations.Nullable;

/** Answers for people: by name, by key, by mail address. */
final class UserAnswers implements UserAccessor {
    private final Users users;

    UserAnswers(Users users) {
        this.users = users;
    }

    @Override
    public @Nullable ConfluenceUser getUserByName(String name) {
        return users.byName(name).map(AccountUser::new).orElse(null);
    }

    @Override
    public @Nullable ConfluenceUser getUserByKey(UserKey key) {
        return users.byKey(key.getStringValue()).map(AccountUser::new).orElse(null);
    }

    /** {@inheritDoc} Accounts of the workbench are never deactivated. */
    @Override
    public boolean isDeactivated(User user) {
        return false;
    }

    @Override
    public SearchResult<User> findUsers(Query<User> query) {
        List<User> found = find(query).stream().<User>map(AccountUser::new).toList();
        return () -> new Everything(found);
    }

    private List<WikiUser> find(Query<User> query) {
        if (query instanceof EmailTermQuery mail && !mail.isMatchingSubstring()) {
            return users.byMail(mail.getTerm());
        }
        if (query instanceof EmailTermQuery mail && TermQuery.SUBSTRING_CONTAINS.equals(mail.getMatchingRule())) {
            return users.byPartOfMail(mail.getTerm());
        }
        throw new UnsupportedOperationException(
                "workbench does not stand in for UserAccessor#findUsers but by a mail address or a part of it");
    }

    /** All results at once. */
    private record Everything(List<User> users) implements Pager<User> {
        @Override
        public Iterator<User> iterator() {
            return users.iterator();
        }
    }
}
