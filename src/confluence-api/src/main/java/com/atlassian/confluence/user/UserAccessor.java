package com.atlassian.confluence.user;

import com.atlassian.user.search.query.EntityQueryParser;

/** JD 10.0.3; (10) SLACK, DSK. */
public interface UserAccessor extends EntityQueryParser, ConfluenceUserResolver {}
