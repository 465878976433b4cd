package org.gilde.confluence.host.probe;

import com.atlassian.confluence.languages.LocaleManager;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserManager;
import com.atlassian.user.GroupManager;
import java.util.List;
import org.gilde.confluence.linkage.Feature;
import org.gilde.confluence.linkage.Probe;
import org.gilde.confluence.linkage.ProbeGroup;
import org.gilde.confluence.linkage.Services;

/** Users and groups: asked for nobody. */
public final class PeopleProbes implements ProbeGroup {
    private static final String NOBODY = "gilde-self-test";

    private final UserManager current;
    private final UserAccessor users;
    private final Services services;

    /** Asks these. */
    public PeopleProbes(UserManager current, UserAccessor users, Services services) {
        this.current = current;
        this.users = users;
        this.services = services;
    }

    @Override
    public List<Probe> probes() {
        return List.of(
                ProbeGroup.probe(Feature.BASE, "UserManager#getRemoteUserKey", current::getRemoteUserKey),
                ProbeGroup.probe(Feature.BASE, "UserManager#isAdmin", () -> current.isAdmin(new UserKey(NOBODY))),
                ProbeGroup.probe(
                        Feature.BASE, "UserAccessor#getUserByKey", () -> users.getUserByKey(new UserKey(NOBODY))),
                ProbeGroup.probe(Feature.BASE, "UserAccessor#getUserByName", () -> users.getUserByName(NOBODY)),
                ProbeGroup.probe(Feature.RIGHTS, "GroupManager#getGroup", () -> services.of(GroupManager.class)
                        .getGroup(NOBODY)),
                ProbeGroup.probe(
                        Feature.LETTERS, "LocaleManager#getSiteDefaultLocale", () -> services.of(LocaleManager.class)
                                .getSiteDefaultLocale()));
    }
}
