package com.atlassian.sal.api.transaction;

/** (10) SLACK. */
public interface TransactionCallback<T> {
    T doInTransaction();
}
