package com.atlassian.confluence.api.model.pagination;

import java.util.List;

/** (10) DSK. */
public interface PageResponse<T> extends Iterable<T> {
    List<T> getResults();

    int size();

    boolean hasMore();
}
