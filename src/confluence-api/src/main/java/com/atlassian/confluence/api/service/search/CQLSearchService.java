package com.atlassian.confluence.api.service.search;

import com.atlassian.confluence.api.model.Expansion;
import com.atlassian.confluence.api.model.content.Content;
import com.atlassian.confluence.api.model.pagination.PageRequest;
import com.atlassian.confluence.api.model.pagination.PageResponse;

/** CONFIRMED in use (several; import (10) SLACK). Answers only what the current user may see. */
public interface CQLSearchService {
    PageResponse<Content> searchContent(String cql, PageRequest page, Expansion... expansions);
}
