package org.gilde.workbench.service;

import com.atlassian.confluence.api.service.search.CQLSearchService;
import com.atlassian.confluence.core.ContentPermissionManager;
import com.atlassian.confluence.labels.LabelManager;
import com.atlassian.confluence.languages.LocaleManager;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.security.SpacePermissionManager;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.sal.api.user.UserManager;
import com.atlassian.user.GroupManager;
import java.util.List;
import org.gilde.workbench.app.HostService;
import org.gilde.workbench.store.Stores;

/** Everything of Confluence's API that the wiki answers. */
public final class HostServices {
    private HostServices() {}

    /** Returns the services over what the wiki keeps. */
    public static List<HostService<?>> over(Stores stores, Entities entities, Viewers viewers, EventPublisher events) {
        return List.of(
                new HostService<>(
                        SpaceManager.class,
                        new SpaceAnswers(stores.spaces(), stores.permissions(), stores.users(), entities)),
                new HostService<>(
                        PageManager.class,
                        new PageAnswers(
                                stores.spaces(),
                                stores.pages(),
                                stores.editor(),
                                stores.moves(),
                                entities,
                                new ContentEvents(entities, events))),
                new HostService<>(ContentPermissionManager.class, new RestrictionAnswers(stores.restrictions())),
                new HostService<>(LabelManager.class, new LabelAnswers(stores.labels())),
                new HostService<>(UserAccessor.class, new UserAnswers(stores.users())),
                new HostService<>(
                        PermissionManager.class, new PermissionAnswers(viewers, stores.access(), stores.pages())),
                new HostService<>(GroupManager.class, new GroupAnswers(stores.groups(), stores.users())),
                new HostService<>(SpacePermissionManager.class, new SpacePermissionAnswers(stores.permissions())),
                new HostService<>(CQLSearchService.class, new SearchAnswers(stores.search(), viewers)),
                new HostService<>(MailServerManager.class, new MailAnswers(stores.mails())),
                new HostService<>(LocaleManager.class, new LocaleAnswers(stores.users())),
                new HostService<>(UserManager.class, new RemoteUserAnswers(stores.users(), stores.groups())));
    }
}
