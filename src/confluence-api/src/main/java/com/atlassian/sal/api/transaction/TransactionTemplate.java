package com.atlassian.sal.api.transaction;

/** (10) SLACK. */
public interface TransactionTemplate {
    <T> T execute(TransactionCallback<T> callback);
}
