package org.gilde.workbench.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.confluence.api.model.content.Content;
import com.atlassian.confluence.api.model.pagination.PageResponse;
import com.atlassian.confluence.api.model.pagination.SimplePageRequest;
import com.atlassian.confluence.api.service.search.CQLSearchService;
import com.atlassian.confluence.labels.Label;
import com.atlassian.confluence.languages.LocaleManager;
import com.atlassian.confluence.pages.Comment;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.mail.Email;
import com.atlassian.mail.MailException;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.sal.api.user.UserManager;
import com.atlassian.user.Entity;
import com.atlassian.user.EntityException;
import com.atlassian.user.search.query.EmailTermQuery;
import com.atlassian.user.search.query.TermQuery;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gilde.workbench.app.HostService;
import org.gilde.workbench.content.WikiPage;
import org.gilde.workbench.content.WikiSpace;
import org.gilde.workbench.permission.Holder;
import org.gilde.workbench.permission.Restrictions;
import org.gilde.workbench.permission.SpaceRight;
import org.gilde.workbench.store.Stores;
import org.gilde.workbench.user.Theme;
import org.gilde.workbench.user.WikiUser;
import org.gilde.workbench.wiki.TestWiki;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class HostServicesTest {
    @AutoClose
    private final TestWiki wiki = new TestWiki();

    private final Stores stores = wiki.stores();
    private final List<HostService<?>> services = HostServices.over(
            stores,
            new Entities(
                    stores.spaces(),
                    stores.pages(),
                    stores.labels(),
                    stores.comments(),
                    stores.users(),
                    stores.permissions(),
                    stores.restrictions()),
            new Viewers(stores.users(), stores.groups()),
            new RecordedEvents());
    private final WikiUser member = wiki.user("fatima", "intake-team");
    private final WikiUser stranger = wiki.user("karim");
    private final WikiSpace space =
            wiki.space("INTAKE", Holder.group("intake-team"), SpaceRight.EDIT, SpaceRight.COMMENT);
    private final WikiPage page = wiki.page(space, "Open questions, and more", "talk", "questions");

    @AfterEach
    void logOut() {
        AuthenticatedUserThreadLocal.reset();
    }

    @Test
    void showsPagesAndSpacesAsAppsKnowThem() {
        Page found = get(PageManager.class).getPage(page.id());
        assertThat(found.getTitle()).isEqualTo("Open questions, and more");
        assertThat(found.getSpaceKey()).isEqualTo("INTAKE");
        assertThat(found.getUrlPath()).isEqualTo("/display/INTAKE/Open+questions%2C+and+more");
        assertThat(found.getBodyAsString()).isEqualTo(page.body());
        assertThat(found.getLabels()).extracting(Label::getName).containsExactly("questions", "talk");
        assertThat(get(PageManager.class)
                        .getPage("intake", "OPEN questions, and more")
                        .getId())
                .isEqualTo(page.id());
        assertThat(get(PageManager.class).getPage(1)).isNull();
        assertThat(get(SpaceManager.class).getSpace("intake").getName()).isEqualTo("Space INTAKE");
        assertThat(get(SpaceManager.class).getSpace("NOSUCH")).isNull();
    }

    @Test
    void showsWhoWroteAPageWhenAndWhatOthersWroteBelow() {
        stores.comments().add(page.id(), Optional.empty(), "<p>Yes</p>", stranger.key());
        Page found = get(PageManager.class).getPage(page.id());
        assertThat(found.getComments())
                .singleElement()
                .satisfies(comment -> assertThat(comment.getCreator().getKey().getStringValue())
                        .isEqualTo(stranger.key()))
                .satisfies(comment -> assertThat(comment.getContainer().getId()).isEqualTo(page.id()));
        assertThat(found.getCreationDate()).isEqualTo(Date.from(page.created()));
        assertThat(found.getLastModifier()).isEqualTo(found.getCreator());
    }

    @Test
    void keepsMailsInsteadOfSendingThem() throws MailException {
        get(MailServerManager.class)
                .getDefaultSMTPMailServer()
                .send(new Email("jan@example.org").setSubject("Hello").setBody("Jan"));
        assertThat(stores.mails().all())
                .singleElement()
                .satisfies(mail -> assertThat(mail.to()).isEqualTo("jan@example.org"))
                .satisfies(mail -> assertThat(mail.subject() + mail.body()).isEqualTo("HelloJan"));
    }

    @Test
    void answersPermissionsByTheRulesOfTheWiki() {
        PermissionManager permissions = get(PermissionManager.class);
        Page entity = get(PageManager.class).getPage(page.id());
        Space of = get(SpaceManager.class).getSpace("INTAKE");
        assertThat(permissions.hasPermission(user(member), Permission.VIEW, entity))
                .isTrue();
        assertThat(permissions.hasPermission(user(member), Permission.EDIT, entity))
                .isTrue();
        assertThat(permissions.hasPermission(user(stranger), Permission.VIEW, entity))
                .isFalse();
        assertThat(permissions.hasPermission(user(member), Permission.ADMINISTER, of))
                .isFalse();
        assertThat(permissions.hasCreatePermission(user(member), of, Page.class))
                .isTrue();
        assertThat(permissions.hasCreatePermission(user(member), entity, Comment.class))
                .isTrue();
        assertThat(permissions.hasCreatePermission(user(stranger), of, Page.class))
                .isFalse();
        assertThat(permissions.hasPermission(user(member), Permission.ADMINISTER, PermissionManager.TARGET_APPLICATION))
                .isFalse();
        stores.restrictions().restrict(page.id(), Restrictions.Kind.VIEW, List.of(Holder.user(stranger.key())));
        assertThat(permissions.hasPermission(user(member), Permission.VIEW, entity))
                .isFalse();
        assertThatThrownBy(() -> permissions.hasPermission(user(member), Permission.VIEW, "anything"))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("workbench does not stand in for PermissionManager#hasPermission");
    }

    @Test
    void findsForTheCurrentUserOnlyWhatTheyMaySee() {
        CQLSearchService search = get(CQLSearchService.class);
        String cql = "type = page and space = \"INTAKE\" and label = \"talk\"";
        assertThat(search.searchContent(cql, new SimplePageRequest(0, 5)).size())
                .isZero();
        AuthenticatedUserThreadLocal.set(user(member));
        wiki.page(space, "Another", "talk");
        PageResponse<Content> first = search.searchContent(cql + " order by title", new SimplePageRequest(0, 1));
        assertThat(first.getResults()).extracting(Content::getTitle).containsExactly("Another");
        assertThat(first.hasMore()).isTrue();
        assertThat(search.searchContent(cql, new SimplePageRequest(1, 5)).hasMore())
                .isFalse();
    }

    @Test
    void knowsPeopleByNameKeyAndMailAddress() throws EntityException {
        UserAccessor accessor = get(UserAccessor.class);
        assertThat(accessor.getUserByName("fatima").getKey())
                .isEqualTo(user(member).getKey());
        assertThat(accessor.getUserByKey(user(member).getKey()).getFullName()).isEqualTo("The fatima");
        assertThat(accessor.getUserByName("nobody")).isNull();
        assertThat(accessor.findUsers(new EmailTermQuery("FATIMA@example.org")).pager())
                .extracting(Entity::getName)
                .containsExactly("fatima");
        assertThat(accessor.findUsers(new EmailTermQuery("TIMA@", TermQuery.SUBSTRING_CONTAINS))
                        .pager())
                .extracting(Entity::getName)
                .containsExactly("fatima");
        assertThatThrownBy(() -> accessor.findUsers(new EmailTermQuery("fatima", "startsWith")))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void knowsWhoIsLoggedInAndWhatTheyRead() {
        UserManager users = get(UserManager.class);
        assertThat(users.getRemoteUser()).isNull();
        AuthenticatedUserThreadLocal.set(user(member));
        assertThat(users.getRemoteUserKey()).isEqualTo(user(member).getKey());
        assertThat(users.isAdmin(user(member).getKey())).isFalse();
        LocaleManager locales = get(LocaleManager.class);
        assertThat(locales.getLocale(user(member))).isEqualTo(Locale.ENGLISH);
        stores.users()
                .change(new WikiUser(
                        member.key(), member.name(), member.fullName(), member.mail(), Optional.of("nl"), Theme.AUTO));
        assertThat(locales.getLocale(user(member))).isEqualTo(Locale.forLanguageTag("nl"));
    }

    private static ConfluenceUser user(WikiUser user) {
        return new AccountUser(user);
    }

    private <T> T get(Class<T> type) {
        return services.stream()
                .filter(service -> service.type() == type)
                .map(service -> type.cast(service.instance()))
                .findFirst()
                .orElseThrow();
    }
}
