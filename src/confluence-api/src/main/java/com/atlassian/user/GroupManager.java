package com.atlassian.user;

import com.atlassian.user.search.page.Pager;

/** getGroup, which answers null for an unknown name, and getMemberNames: (10) DSK. The rest: LIKELY, JD atlassian-user 2.0. */
public interface GroupManager {
    Group getGroup(String name) throws EntityException;

    Pager<String> getMemberNames(Group group) throws EntityException;

    Group createGroup(String name) throws EntityException;

    void removeGroup(Group group) throws EntityException;

    void addMembership(Group group, User user) throws EntityException;

    void removeMembership(Group group, User user) throws EntityException;

    boolean hasMembership(Group group, User user) throws EntityException;
}
