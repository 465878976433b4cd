package org.gilde.confluence.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.core.ContentPermissionManager;
import com.atlassian.confluence.core.DefaultSaveContext;
import com.atlassian.confluence.labels.Label;
import com.atlassian.confluence.labels.LabelManager;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.security.ContentPermission;
import com.atlassian.confluence.security.ContentPermissionSet;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.security.SpacePermission;
import com.atlassian.confluence.security.SpacePermissionManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.user.EntityException;
import com.atlassian.user.GroupManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.people.PersonKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

@DisplayName("A Space made by the app")
class HostSpaceMakingTest {
    private static final PersonKey FATIMA = new PersonKey("fatima");

    private final SpaceManager spaces = mock();
    private final PermissionManager permissions = mock();
    private final UserAccessor users = mock();
    private final PageManager pages = mock();
    private final LabelManager labels = mock();
    private final SpacePermissionManager rights = mock();
    private final ContentPermissionManager restrictions = mock();
    private final GroupManager groups = mock();
    private final HostSpaceMaking making = new HostSpaceMaking(
            spaces,
            permissions,
            users,
            new PageMaking(pages, labels),
            rights,
            new PageRestrictions(restrictions, new RoleGroups(groups, users)));
    private final ConfluenceUser fatima = user("fatima");
    private final Space debt = new Space("DEBT");

    private static ConfluenceUser user(String key) {
        ConfluenceUser user = mock();
        when(user.getKey()).thenReturn(new UserKey(key));
        return user;
    }

    @Test
    void hidesAPageFromEverybodyButThoseInChargeUnlessItIsHiddenAlready() throws EntityException {
        Page page = mock();
        when(pages.getPage(7L)).thenReturn(page);
        making.keepForThoseInCharge("DEBT", 7);
        ArgumentCaptor<ContentPermission> given = ArgumentCaptor.captor();
        verify(restrictions, times(2)).addContentPermission(given.capture(), eq(page));
        assertThat(given.getAllValues())
                .allMatch(permission -> permission.getType().equals(ContentPermission.VIEW_PERMISSION))
                .extracting(ContentPermission::getGroupName)
                .containsExactly("gilde-debt-coordinator", "gilde-debt-stand-in");
        verify(groups).createGroup("gilde-debt-coordinator");
        ContentPermissionSet some = mock();
        when(page.getContentPermissionSet(ContentPermission.VIEW_PERMISSION)).thenReturn(some);
        making.keepForThoseInCharge("DEBT", 7);
        verify(restrictions, times(2)).addContentPermission(any(), any());
        assertThatIllegalStateException().isThrownBy(() -> making.keepForThoseInCharge("DEBT", 8));
    }

    @BeforeEach
    void fatimaIsAUser() {
        when(users.getUserByKey(new UserKey("fatima"))).thenReturn(fatima);
    }

    @Test
    void isForWhomConfluenceLetsCreateSpaces() {
        assertThat(making.mayCreate(FATIMA)).isFalse();
        when(permissions.hasCreatePermission(fatima, PermissionManager.TARGET_APPLICATION, Space.class))
                .thenReturn(true);
        assertThat(making.mayCreate(FATIMA)).isTrue();
        assertThat(making.mayCreate(new PersonKey("gone"))).isFalse();
    }

    @Test
    void isMadeOnceAndOnlyForItsCreator() {
        making.create("DEBT", "Debt help", FATIMA);
        verify(spaces).createPrivateSpace("DEBT", "Debt help", "", fatima);
        debt.setCreator(fatima);
        when(spaces.getSpace("DEBT")).thenReturn(debt);
        assertThat(making.exists("DEBT")).isTrue();
        making.create("DEBT", "Debt help", FATIMA);
        verify(spaces).createPrivateSpace(any(), any(), any(), any());
    }

    @Test
    void isClosedToOthersWhereTheHostMadeIt() {
        SpacePermission everybody = SpacePermission.createGroupSpacePermission("VIEWSPACE", debt, "confluence-users");
        SpacePermission strangers = mock();
        when(strangers.isAnonymousPermission()).thenReturn(true);
        SpacePermission fatimas = mock();
        Space made = mock();
        when(made.getCreator()).thenReturn(fatima);
        when(made.getPermissions()).thenReturn(List.of(everybody, strangers, fatimas));
        when(spaces.getSpace("DEBT")).thenReturn(made);
        making.create("DEBT", "Debt help", FATIMA);
        verify(rights).removePermission(everybody);
        verify(rights).removePermission(strangers);
        verify(rights, never()).removePermission(fatimas);
    }

    @Test
    void isRefusedWhereSomebodyElseHasThatKeyOrTheCreatorIsGone() {
        when(spaces.getSpace("DEBT")).thenReturn(debt);
        assertThatIllegalStateException().isThrownBy(() -> making.create("DEBT", "Debt help", FATIMA));
        ConfluenceUser jan = user("jan");
        debt.setCreator(jan);
        assertThatIllegalStateException().isThrownBy(() -> making.create("DEBT", "Debt help", FATIMA));
        assertThatIllegalStateException().isThrownBy(() -> making.create("NEW", "New", new PersonKey("gone")));
    }

    @Test
    void getsAHomePageInItsCreatorsNameWithItsLabels() {
        when(spaces.getSpace("DEBT")).thenReturn(debt);
        making.page("DEBT", Optional.empty(), "Home", "<p>Welcome</p>", Set.of("debt"), FATIMA);
        Page home = saved();
        assertThat(home.getTitle()).isEqualTo("Home");
        assertThat(home.getBodyAsString()).isEqualTo("<p>Welcome</p>");
        assertThat(home.getCreator()).isEqualTo(fatima);
        assertThat(home.getSpace()).isEqualTo(debt);
        assertThat(debt.getHomePage()).isEqualTo(home);
        verify(spaces).saveSpace(debt);
        ArgumentCaptor<Label> label = ArgumentCaptor.captor();
        verify(labels).addLabel(eq(home), label.capture());
        assertThat(label.getValue().getName()).isEqualTo("debt");
        assertThat(AuthenticatedUserThreadLocal.get()).isNull();
    }

    @Test
    void takesOverTheHomePageThatConfluenceMadeByItself() {
        Page own = new Page();
        own.setId(7);
        own.setTitle("Debt help Home");
        debt.setHomePage(own);
        when(spaces.getSpace("DEBT")).thenReturn(debt);
        assertThat(making.page("DEBT", Optional.empty(), "Home", "<p>Welcome</p>", Set.of(), FATIMA))
                .isEqualTo(7);
        assertThat(saved()).isSameAs(own);
        assertThat(own.getTitle()).isEqualTo("Home");
    }

    @Test
    void getsAPageUnderAnotherAndOnlyOnce() {
        Page home = new Page();
        when(spaces.getSpace("DEBT")).thenReturn(debt);
        when(pages.getPage("DEBT", "Home")).thenReturn(home);
        making.page("DEBT", Optional.of("Home"), "Knowledge", "<p>Known</p>", Set.of(), FATIMA);
        Page knowledge = saved();
        assertThat(knowledge.getParent()).isEqualTo(home);
        verify(spaces, never()).saveSpace(any());
        Page there = new Page();
        there.setId(9);
        when(pages.getPage("DEBT", "Knowledge")).thenReturn(there);
        assertThat(making.page("DEBT", Optional.of("Home"), "Knowledge", "<p>Other</p>", Set.of(), FATIMA))
                .isEqualTo(9);
        saved();
        verify(labels, never()).addLabel(any(), any());
    }

    @Test
    void refusesAPageWhoseParentOrSpaceIsMissing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> making.page("NONE", Optional.empty(), "Home", "", Set.of(), FATIMA));
        when(spaces.getSpace("DEBT")).thenReturn(debt);
        assertThatIllegalStateException()
                .isThrownBy(() -> making.page("DEBT", Optional.of("Home"), "Below", "", Set.of(), FATIMA));
    }

    @Test
    void isArchivedAndDeletedWhenItIsThere() {
        making.delete("DEBT");
        verify(spaces, never()).removeSpace(any());
        when(spaces.getSpace("DEBT")).thenReturn(debt);
        making.archive("DEBT");
        verify(spaces).archiveSpace(debt);
        making.delete("DEBT");
        verify(spaces).removeSpace(debt);
    }

    private Page saved() {
        ArgumentCaptor<Page> page = ArgumentCaptor.captor();
        verify(pages).saveContentEntity(page.capture(), eq(DefaultSaveContext.DEFAULT));
        return page.getValue();
    }
}
