package com.atlassian.user.search;

import com.atlassian.user.search.page.Pager;

/** JD atlassian-user 2.0. */
public interface SearchResult<T> {
    Pager<T> pager();
}
