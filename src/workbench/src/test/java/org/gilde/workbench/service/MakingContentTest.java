package org.gilde.workbench.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.confluence.core.ContentPermissionManager;
import com.atlassian.confluence.core.DefaultSaveContext;
import com.atlassian.confluence.core.Modification;
import com.atlassian.confluence.event.events.content.page.PageCreateEvent;
import com.atlassian.confluence.labels.Label;
import com.atlassian.confluence.labels.LabelManager;
import com.atlassian.confluence.pages.Comment;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.security.ContentPermission;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import java.util.List;
import org.gilde.workbench.app.HostService;
import org.gilde.workbench.content.ContentException;
import org.gilde.workbench.content.WikiSpace;
import org.gilde.workbench.permission.Holder;
import org.gilde.workbench.permission.Restrictions;
import org.gilde.workbench.permission.SpaceRight;
import org.gilde.workbench.store.Stores;
import org.gilde.workbench.user.Groups;
import org.gilde.workbench.user.WikiUser;
import org.gilde.workbench.wiki.TestWiki;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An app that makes spaces and pages")
class MakingContentTest {
    @AutoClose
    private final TestWiki wiki = new TestWiki();

    private final RecordedEvents events = new RecordedEvents();
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
            events);
    private final WikiUser fatima = wiki.user("fatima", Groups.USERS);
    private final WikiUser karim = wiki.user("karim");
    private final SpaceManager spaces = get(SpaceManager.class);
    private final PageManager pages = get(PageManager.class);

    @Test
    void findsWhoMayCreateSpaces() {
        PermissionManager permissions = get(PermissionManager.class);
        Object site = PermissionManager.TARGET_APPLICATION;
        assertThat(permissions.hasCreatePermission(new AccountUser(fatima), site, Space.class))
                .isTrue();
        assertThat(permissions.hasCreatePermission(new AccountUser(karim), site, Space.class))
                .isFalse();
        assertThat(permissions.hasCreatePermission(null, site, Space.class)).isFalse();
    }

    @Test
    void getsASpaceThatOnlyItsCreatorMayEnter() {
        Space space = spaces.createPrivateSpace("DEBT", "Debt help", null, new AccountUser(fatima));
        assertThat(space.getCreator()).isEqualTo(new AccountUser(fatima));
        assertThat(space.getHomePage()).isNull();
        assertThat(stores.access().may(wiki.viewer(fatima), SpaceRight.ADMINISTER, space.getId()))
                .isTrue();
        assertThat(stores.access().may(wiki.viewer(karim), SpaceRight.VIEW, space.getId()))
                .isFalse();
        assertThatThrownBy(() -> spaces.createPrivateSpace("debt", "Again", null, new AccountUser(fatima)))
                .isInstanceOf(ContentException.class);
    }

    @Test
    void makesPagesUnderAHomePageAndLabelsThem() {
        Space space = spaces.createPrivateSpace("DEBT", "Debt help", "", new AccountUser(fatima));
        Page home = page(space, "Home", "<p>Welcome</p>");
        space.setHomePage(home);
        spaces.saveSpace(space);
        Page below = page(space, "Knowledge", "<p>What we know</p>");
        assertThat(spaces.getSpace("DEBT").getHomePage().getId()).isEqualTo(home.getId());
        get(LabelManager.class).addLabel(below, new Label("debt"));
        assertThat(pages.getPage("DEBT", "Knowledge").getLabels())
                .extracting(Label::getName)
                .containsExactly("debt");
        assertThat(events.published)
                .extracting(event -> ((PageCreateEvent) event).getPage().getTitle())
                .containsExactly("Home", "Knowledge");
    }

    @Test
    void putsAPageUnderItsParentAndWritesItAgain() {
        Space space = spaces.createPrivateSpace("DEBT", "Debt help", "", new AccountUser(fatima));
        Page home = page(space, "Home", "<p>Welcome</p>");
        Page below = new Page();
        below.setSpace(space);
        below.setTitle("Below");
        below.setCreator(new AccountUser(fatima));
        home.addChild(below);
        pages.saveContentEntity(below, DefaultSaveContext.DEFAULT);
        assertThat(stores.pages().find(below.getId()).orElseThrow().parent()).contains(home.getId());
        below.setBodyAsString("<p>Other</p>");
        pages.saveContentEntity(below, DefaultSaveContext.DEFAULT);
        assertThat(pages.getPage(below.getId()).getBodyAsString()).isEqualTo("<p>Other</p>");
        assertThatThrownBy(() -> pages.saveContentEntity(new Comment(), DefaultSaveContext.DEFAULT))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void archivesASpaceWhichStaysReadableAndDeletesOneWithItsPages() {
        Space space = spaces.createPrivateSpace("DEBT", "Debt help", "", new AccountUser(fatima));
        page(space, "Home", "<p>Welcome</p>");
        spaces.archiveSpace(space);
        assertThat(stores.spaces().visible(wiki.viewer(fatima))).isEmpty();
        assertThat(stores.access().may(wiki.viewer(fatima), SpaceRight.VIEW, space.getId()))
                .isTrue();
        WikiSpace kept = stores.spaces().find("DEBT").orElseThrow();
        assertThat(spaces.removeSpace(space)).isTrue();
        assertThat(stores.spaces().find(kept.id())).isEmpty();
        assertThat(pages.getPage("DEBT", "Home")).isNull();
    }

    @Test
    void movesAPageIntoAnotherSpaceUnderAnotherTitleAndSeesWhatIsAround() {
        Space from = spaces.createPrivateSpace("MI", "Talking", "", new AccountUser(fatima));
        Space to = spaces.createPrivateSpace("DEBT", "Debt help", "", new AccountUser(fatima));
        Page above = page(from, "Above", "");
        Page below = page(from, "Below", "");
        pages.movePageAsChild(below, above);
        assertThat(pages.getPage(below.getId()).getParent().getId()).isEqualTo(above.getId());
        assertThat(pages.getPage(above.getId()).getChildren())
                .extracting(Page::getId)
                .containsExactly(below.getId());
        pages.renamePage(below, "Questions");
        Page home = page(to, "Home", "");
        pages.movePageAsChild(below, home);
        assertThat(pages.getPage("DEBT", "Questions").getId()).isEqualTo(below.getId());
        assertThat(pages.getPages(from, true)).extracting(Page::getTitle).containsExactly("Above");
        Page known = pages.getPage(above.getId());
        assertThat(known.getContentPermissionSet(ContentPermission.VIEW_PERMISSION))
                .isNull();
        stores.restrictions().restrict(above.getId(), Restrictions.Kind.VIEW, List.of(Holder.user(fatima.key())));
        assertThat(known.getContentPermissionSet(ContentPermission.VIEW_PERMISSION)
                        .isEmpty())
                .isFalse();
        assertThat(known.getContentPermissionSet("Edit")).isNull();
    }

    @Test
    void hidesAPageFromEverybodyButAGroup() {
        Space space = spaces.createPrivateSpace("DEBT", "Debt help", "", new AccountUser(fatima));
        Page desk = page(space, "Desk", "<p>For few</p>");
        PermissionManager permissions = get(PermissionManager.class);
        assertThat(permissions.hasPermission(new AccountUser(fatima), Permission.VIEW, desk))
                .isTrue();
        ContentPermissionManager restricting = get(ContentPermissionManager.class);
        stores.groups().create("gilde-debt-coordinator");
        for (String group : List.of("gilde-debt-coordinator", "gilde-debt-stand-in")) {
            restricting.addContentPermission(
                    ContentPermission.createGroupPermission(ContentPermission.VIEW_PERMISSION, group), desk);
        }
        assertThat(stores.restrictions().of(desk.getId(), Restrictions.Kind.VIEW))
                .containsExactlyInAnyOrder(Holder.group("gilde-debt-coordinator"), Holder.group("gilde-debt-stand-in"));
        assertThat(permissions.hasPermission(new AccountUser(fatima), Permission.VIEW, desk))
                .isFalse();
        assertThat(stores.search().byTitle(wiki.viewer(fatima), "Desk", 10)).isEmpty();
        assertThatThrownBy(() -> restricting.addContentPermission(
                        ContentPermission.createGroupPermission("Edit", "gilde-debt-coordinator"), desk))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private Page page(Space space, String title, String body) {
        Page page = new Page();
        page.setSpace(space);
        page.setTitle(title);
        page.setBodyAsString(body);
        page.setCreator(new AccountUser(fatima));
        pages.saveContentEntity(page, DefaultSaveContext.DEFAULT);
        return page;
    }

    private <T> T get(Class<T> type) {
        return services.stream()
                .filter(service -> service.type() == type)
                .map(service -> type.cast(service.instance()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void savesANewVersionWithACommentInTheNameOfWhoeverIsLoggedIn() {
        Space space = spaces.createPrivateSpace("DEBT", "Debt help", "", new AccountUser(fatima));
        Page home = page(space, "Home", "<p>Welcome</p>");
        Modification<Page> change = current -> {
            current.setBodyAsString(current.getBodyAsString() + "<p>More</p>");
            current.setVersionComment("why");
        };
        assertThatThrownBy(() -> pages.saveNewVersion(home, change, DefaultSaveContext.DEFAULT))
                .isInstanceOf(IllegalStateException.class);
        AuthenticatedUserThreadLocal.set(new AccountUser(fatima));
        try {
            pages.saveNewVersion(pages.getPage(home.getId()), change, DefaultSaveContext.DEFAULT);
        } finally {
            AuthenticatedUserThreadLocal.set(null);
        }
        assertThat(pages.getPage(home.getId()).getBodyAsString()).isEqualTo("<p>Welcome</p><p>More</p>");
        assertThat(stores.pages().history(home.getId()))
                .first()
                .satisfies(version -> assertThat(version.version()).isEqualTo(2))
                .satisfies(version -> assertThat(version.note()).isEqualTo("why"));
    }
}
