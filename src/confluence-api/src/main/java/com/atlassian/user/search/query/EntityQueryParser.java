package com.atlassian.user.search.query;

import com.atlassian.user.EntityException;
import com.atlassian.user.User;
import com.atlassian.user.search.SearchResult;

/** JD atlassian-user 2.0; a superinterface of UserAccessor in JD 10.0.3. */
public interface EntityQueryParser {
    SearchResult<User> findUsers(Query<User> query) throws EntityException;
}
