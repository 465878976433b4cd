package org.gilde.workbench.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.gilde.workbench.content.PageTitle;
import org.gilde.workbench.content.WikiPage;
import org.gilde.workbench.content.WikiSpace;
import org.gilde.workbench.user.Groups;
import org.gilde.workbench.user.Viewer;
import org.gilde.workbench.user.WikiUser;
import org.gilde.workbench.wiki.TestWiki;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class AccessTest {
    @AutoClose
    private final TestWiki wiki = new TestWiki();

    private final Access access = wiki.stores().access();
    private final WikiUser member = wiki.user("fatima", "intake-team");
    private final WikiUser stranger = wiki.user("karim");
    private final WikiUser administrator = wiki.user("ada", Groups.ADMINISTRATORS);

    @Test
    void followsTheMatrixOfRights() {
        WikiSpace space = wiki.space("INTAKE", Holder.group("intake-team"), SpaceRight.EDIT, SpaceRight.COMMENT);
        wiki.stores().permissions().grant(space.id(), Holder.user(stranger.key()), SpaceRight.COMMENT);
        WikiPage page = wiki.page(space, "Page");
        //                                  view   edit   comment administer
        expect(page, member, /*         */ true, true, true, false);
        expect(page, stranger, /*       */ true, false, true, false);
        expect(page, administrator, /*  */ true, true, true, true);
        expect(page, wiki.user("other"), false, false, false, false);
        expect(page, Viewer.ANONYMOUS, false, false, false, false);
    }

    @Test
    void neverLetsAVisitorChangeAnything() {
        WikiSpace space = wiki.space("OPEN", Holder.ANYONE, SpaceRight.EDIT, SpaceRight.COMMENT, SpaceRight.ADMINISTER);
        expect(wiki.page(space, "Page"), Viewer.ANONYMOUS, true, false, false, false);
    }

    @Test
    void hidesARestrictedPageAndAllBeneathItEverywhere() {
        WikiSpace space = wiki.space("INTAKE", Holder.ANYONE, SpaceRight.EDIT, SpaceRight.COMMENT);
        WikiPage hidden = wiki.page(space, "Secret case", "topic");
        WikiPage below = wiki.page(space, Optional.of(hidden.id()), "Secret detail", "topic");
        wiki.page(space, "Public page", "topic");
        wiki.stores()
                .restrictions()
                .restrict(hidden.id(), Restrictions.Kind.VIEW, List.of(Holder.group("intake-team")));
        Viewer outside = wiki.viewer(stranger);
        expect(hidden, stranger, false, false, false, true, space);
        expect(below, stranger, false, false, false, true, space);
        expect(below, member, true, true, true, true, space);
        assertThat(wiki.stores().pages().titles(outside, space.id()))
                .extracting(PageTitle::title)
                .containsExactly("Public page");
        assertThat(wiki.stores().pages().recent(outside, 10))
                .extracting(WikiPage::title)
                .containsExactly("Public page");
        assertThat(wiki.stores().labels().pages(outside, "topic")).hasSize(1);
        assertThat(wiki.stores().labels().counts(outside, space.id())).containsEntry("topic", 1);
        assertThat(wiki.stores().search().byTitle(outside, "secret", 10)).isEmpty();
        assertThat(wiki.stores().search().byTitle(wiki.viewer(member), "secret", 10))
                .hasSize(2);
    }

    @Test
    void letsFewerEditThanView() {
        WikiSpace space = wiki.space("INTAKE", Holder.ANYONE, SpaceRight.EDIT, SpaceRight.COMMENT);
        WikiPage page = wiki.page(space, "House rules");
        wiki.stores().restrictions().restrict(page.id(), Restrictions.Kind.EDIT, List.of(Holder.user(member.key())));
        assertThat(access.mayEdit(wiki.viewer(stranger), page)).isFalse();
        assertThat(access.mayView(wiki.viewer(stranger), page)).isTrue();
        assertThat(access.mayEdit(wiki.viewer(member), page)).isTrue();
    }

    @Test
    void keepsAPageClosedWhenTheLastOneItWasOpenToIsGone() {
        WikiSpace space = wiki.space("INTAKE", Holder.ANYONE);
        WikiPage page = wiki.page(space, "Secret");
        wiki.stores()
                .restrictions()
                .restrict(
                        page.id(),
                        Restrictions.Kind.VIEW,
                        List.of(Holder.user(member.key()), Holder.group("intake-team")));
        wiki.stores().users().delete(member.key());
        wiki.stores().groups().delete("intake-team");
        assertThat(access.mayView(wiki.viewer(stranger), page)).isFalse();
    }

    private void expect(WikiPage page, WikiUser user, boolean view, boolean edit, boolean comment, boolean administer) {
        expect(page, wiki.viewer(user), view, edit, comment, administer);
    }

    private void expect(WikiPage page, Viewer viewer, boolean view, boolean edit, boolean comment, boolean administer) {
        assertThat(List.of(
                        access.mayView(viewer, page),
                        access.mayEdit(viewer, page),
                        access.mayComment(viewer, page),
                        access.may(viewer, SpaceRight.ADMINISTER, page.space())))
                .as(page.title() + " for " + viewer.user())
                .containsExactly(view, edit, comment, administer);
    }

    private void expect(
            WikiPage page,
            WikiUser user,
            boolean view,
            boolean edit,
            boolean comment,
            boolean seesSpace,
            WikiSpace space) {
        assertThat(access.may(wiki.viewer(user), SpaceRight.VIEW, space.id())).isEqualTo(seesSpace);
        expect(page, user, view, edit, comment, false);
    }
}
