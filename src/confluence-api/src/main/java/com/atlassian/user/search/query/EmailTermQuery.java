package com.atlassian.user.search.query;

import com.atlassian.user.User;

/** JD atlassian-user 2.0. Finds users by mail address: whole, or by a matching rule. */
public class EmailTermQuery implements TermQuery<User> {
    private final String term;
    private final String matchingRule;

    public EmailTermQuery(String term) {
        this(term, null);
    }

    public EmailTermQuery(String term, String matchingRule) {
        this.term = term;
        this.matchingRule = matchingRule;
    }

    @Override
    public String getTerm() {
        return term;
    }

    @Override
    public String getMatchingRule() {
        return matchingRule;
    }

    @Override
    public boolean isMatchingSubstring() {
        return matchingRule != null;
    }
}
