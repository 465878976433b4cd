package com.atlassian.confluence.api.model.pagination;

/** (10) SLACK. */
public interface PageRequest {
    int getStart();

    int getLimit();
}
