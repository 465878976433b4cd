package com.atlassian.confluence.user;

import com.atlassian.user.User;
import com.atlassian.user.search.query.EntityQueryParser;

/** JD 10.0.3; (10) SLACK, DSK; {@code isDeactivated} LIKELY, named by JD 4.2 to 5.7. */
public interface UserAccessor extends EntityQueryParser, ConfluenceUserResolver {
    boolean isDeactivated(User user);
}
