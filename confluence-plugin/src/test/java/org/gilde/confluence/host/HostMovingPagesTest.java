package org.gilde.confluence.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.security.ContentPermission;
import com.atlassian.confluence.security.ContentPermissionSet;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gilde.confluence.closing.MovingPages.Candidate;
import org.gilde.confluence.closing.MovingPages.Guard;
import org.gilde.confluence.closing.MovingPages.Move;
import org.gilde.confluence.people.PersonKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;
import org.mockito.Mockito;

@DisplayName("Pages that move into another Space")
class HostMovingPagesTest {
    private static final PersonKey ELS = new PersonKey("els");

    private final PageManager pages = mock();
    private final SpaceManager spaces = mock();
    private final PermissionManager permissions = mock();
    private final UserAccessor users = mock();
    private final HostMovingPages moving = new HostMovingPages(pages, spaces, permissions, users);
    private final ConfluenceUser els = mock();
    private final Space mi = new Space("MI");
    private final Space intake = new Space("INTAKE");
    private final List<Page> inMi = new ArrayList<>();
    private final Page home = page(1, mi, "Home", null);
    private final Page trainers = page(2, mi, "Trainers", home);
    private final Page notes = page(3, mi, "Notes", trainers);
    private final Page questions = page(4, mi, "Questions", home);
    private final Page checklist = page(5, mi, "Checklist", questions);
    private final Page alone = page(6, mi, "Alone", home);
    private final Page above = page(7, intake, "Intake", null);

    private Page page(long id, Space space, String title, @Nullable Page parent) {
        Page page = mock(Page.class, Mockito.withSettings().stubOnly());
        when(page.getId()).thenReturn(id);
        when(page.getTitle()).thenReturn(title);
        when(page.getUrlPath()).thenReturn("/pages/" + id);
        when(page.getSpaceKey()).thenReturn(space.getKey());
        when(page.getParent()).thenReturn(parent);
        when(pages.getPage(id)).thenReturn(page);
        when(pages.getPage(space.getKey(), title)).thenReturn(page);
        when(permissions.hasPermission(any(), any(), eq(page))).thenReturn(true);
        if (parent != null) {
            List<Page> siblings = new ArrayList<>(parent.getChildren());
            siblings.add(page);
            when(parent.getChildren()).thenReturn(siblings);
        }
        if (space.getKey().equals("MI")) {
            inMi.add(page);
        }
        return page;
    }

    private static void restrict(Page page) {
        ContentPermissionSet readers = mock();
        when(page.getContentPermissionSet(ContentPermission.VIEW_PERMISSION)).thenReturn(readers);
    }

    @BeforeEach
    void twoSpaces() {
        when(users.getUserByKey(new UserKey("els"))).thenReturn(els);
        when(spaces.getSpace("MI")).thenReturn(mi);
        when(spaces.getSpace("INTAKE")).thenReturn(intake);
        mi.setHomePage(home);
        intake.setHomePage(above);
        when(pages.getPages(mi, true)).thenReturn(inMi);
        restrict(trainers);
        restrict(alone);
    }

    @Test
    void areListedEachAfterThoseAboveItWithWhatGuardsThem() {
        assertThat(moving.of("MI", ELS))
                .extracting(Candidate::title, Candidate::under, Candidate::guard)
                .containsExactly(
                        tuple("Alone", Optional.empty(), Guard.OWN),
                        tuple("Questions", Optional.empty(), Guard.NONE),
                        tuple("Trainers", Optional.empty(), Guard.BOUND),
                        tuple("Checklist", Optional.of(4L), Guard.NONE),
                        tuple("Notes", Optional.of(2L), Guard.ABOVE));
        assertThat(moving.of("GONE", ELS)).isEmpty();
        assertThat(moving.of("MI", new PersonKey("gone"))).isEmpty();
    }

    @Test
    void areNotListedWhereSomebodyMayNotSeeOrEditThem() {
        when(permissions.hasPermission(els, Permission.VIEW, questions)).thenReturn(false);
        when(permissions.hasPermission(els, Permission.EDIT, alone)).thenReturn(false);
        assertThat(moving.of("MI", ELS)).extracting(Candidate::id).containsExactly(2L, 5L, 3L);
        moving.move(to(4), "MI", "INTAKE", ELS);
        moving.move(to(6), "MI", "INTAKE", ELS);
        verify(pages, never()).movePageAsChild(any(), any());
    }

    @Test
    void leaveWhatIsBelowThemWhereTheyWere() {
        moving.move(to(4), "MI", "INTAKE", ELS);
        InOrder order = inOrder(pages);
        order.verify(pages).movePageAsChild(checklist, home);
        order.verify(pages).movePageAsChild(questions, above);
        verify(pages, never()).renamePage(any(), any());
    }

    @Test
    void standBelowAChosenPageThatMovedBefore() {
        Page moved = page(8, intake, "Moved", above);
        moving.move(new Move(5, Optional.of(8L), false, "MI"), "MI", "INTAKE", ELS);
        verify(pages).movePageAsChild(checklist, moved);
        moving.move(new Move(6, Optional.of(4L), false, "MI"), "MI", "INTAKE", ELS);
        verify(pages).movePageAsChild(alone, above);
    }

    @Test
    void getATitleThatIsFreeThere() {
        page(8, intake, "Questions", above);
        page(9, intake, "Questions (MI)", above);
        assertThat(moving.isTaken("INTAKE", "Questions")).isTrue();
        moving.move(to(4), "MI", "INTAKE", ELS);
        InOrder order = inOrder(pages);
        order.verify(pages).renamePage(questions, "Questions (MI) 2");
        order.verify(pages).movePageAsChild(questions, above);
    }

    @Test
    void stayWhereMovingWouldOpenThemUnasked() {
        moving.move(to(3), "MI", "INTAKE", ELS);
        moving.move(new Move(2, Optional.empty(), true, "MI"), "MI", "INTAKE", ELS);
        verify(pages, never()).movePageAsChild(any(), any());
        moving.move(new Move(3, Optional.empty(), true, "MI"), "MI", "INTAKE", ELS);
        verify(pages).movePageAsChild(notes, above);
    }

    @Test
    void areMovedOnceAndInSomebodysName() {
        List<ConfluenceUser> names = new ArrayList<>();
        doAnswer(call -> names.add(AuthenticatedUserThreadLocal.get()))
                .when(pages)
                .movePageAsChild(alone, above);
        moving.move(to(6), "MI", "INTAKE", ELS);
        assertThat(names).containsExactly(els);
        assertThat(AuthenticatedUserThreadLocal.get()).isNull();
        when(alone.getSpaceKey()).thenReturn("INTAKE");
        moving.move(to(6), "MI", "INTAKE", ELS);
        assertThat(names).hasSize(1);
        assertThat(moving.title(6, "INTAKE")).contains("Alone");
        assertThat(moving.title(6, "MI")).isEmpty();
        assertThat(moving.home("MI")).contains("Home");
    }

    @Test
    void areRefusedWhereTheOtherSpaceHasNoHomePage() {
        intake.setHomePage(null);
        assertThatIllegalStateException().isThrownBy(() -> moving.move(to(6), "MI", "INTAKE", ELS));
    }

    private static Move to(long page) {
        return new Move(page, Optional.empty(), false, "MI");
    }
}
