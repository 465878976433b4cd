package org.gilde.workbench.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.gilde.workbench.content.ContentException.Reason;
import org.gilde.workbench.permission.Holder;
import org.gilde.workbench.user.Viewer;
import org.gilde.workbench.wiki.TestWiki;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class PageEditorTest {
    @AutoClose
    private final TestWiki wiki = new TestWiki();

    private final WikiSpace space = wiki.space("INTAKE", Holder.ANYONE);
    private final PageEditor editor = wiki.stores().editor();
    private final Pages pages = wiki.stores().pages();

    @Test
    void keepsEveryVersion() {
        WikiPage page = wiki.page(space, "Open questions");
        editor.save(new PageEdit(page.id(), 1, "Open questions first", "<p>two</p>", "clearer", "jan"));
        assertThat(pages.history(page.id()))
                .extracting(PageVersion::version, PageVersion::title, PageVersion::note, PageVersion::author)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "Open questions first", "clearer", "jan"),
                        org.assertj.core.groups.Tuple.tuple(1, "Open questions", "", "somebody"));
        assertThat(pages.version(page.id(), 1)).map(PageVersion::body).contains(page.body());
    }

    @Test
    void refusesAnEditWhenSomebodySavedInBetweenAndChangesNothing() {
        WikiPage page = wiki.page(space, "Open questions");
        editor.save(new PageEdit(page.id(), 1, page.title(), "<p>first</p>", "", "jan"));
        assertThatThrownBy(() -> editor.save(new PageEdit(page.id(), 1, page.title(), "<p>late</p>", "", "els")))
                .isInstanceOfSatisfying(
                        ContentException.class, e -> assertThat(e.reason()).isEqualTo(Reason.EDITED_MEANWHILE));
        assertThat(pages.find(page.id())).map(WikiPage::body).contains("<p>first</p>");
    }

    @Test
    void refusesATitleThatIsTakenInTheSameSpaceOnly() {
        wiki.page(space, "Open questions");
        assertThatThrownBy(() -> wiki.page(space, "OPEN questions"))
                .isInstanceOfSatisfying(
                        ContentException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TITLE_TAKEN));
        WikiPage other = wiki.page(wiki.space("YOUTH", Holder.ANYONE), "Open questions");
        assertThat(other.title()).isEqualTo("Open questions");
        assertThatThrownBy(() -> wiki.page(space, "  "))
                .isInstanceOfSatisfying(
                        ContentException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TITLE_MISSING));
    }

    @Test
    void refusesToRenameOntoAnotherPage() {
        wiki.page(space, "Taken");
        WikiPage page = wiki.page(space, "Mine");
        assertThatThrownBy(() -> editor.save(new PageEdit(page.id(), 1, "taken", "<p/>", "", "jan")))
                .isInstanceOfSatisfying(
                        ContentException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TITLE_TAKEN));
    }

    @Test
    void deletesAPageAndLiftsWhatWasBeneathIt() {
        WikiPage top = wiki.page(space, "Top");
        WikiPage middle = wiki.page(space, Optional.of(top.id()), "Middle", "a-label");
        WikiPage leaf = wiki.page(space, Optional.of(middle.id()), "Leaf");
        wiki.stores().comments().add(middle.id(), Optional.empty(), "<p>hm</p>", "jan");
        wiki.stores().likes().like(middle.id(), wiki.user("jan"));
        editor.delete(middle);
        assertThat(pages.find(middle.id())).isEmpty();
        assertThat(pages.find(leaf.id()).orElseThrow().path()).containsExactly(top.id(), leaf.id());
        assertThat(wiki.stores().likes().of(middle.id())).isEmpty();
        assertThat(wiki.stores().labels().pages(Viewer.ANONYMOUS, "a-label")).isEmpty();
    }

    @Test
    void postHasItsTitleForItselfOnItsDayAndStandsInNoTree() {
        WikiPage page = wiki.page(space, "Open questions");
        WikiPage post = editor.post(space, "Open questions", "<p>today</p>", "jan");
        LocalDate day = post.posted().orElseThrow();
        assertThatThrownBy(() -> editor.post(space, "OPEN questions", "<p>again</p>", "jan"))
                .isInstanceOfSatisfying(
                        ContentException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TITLE_TAKEN));
        assertThat(pages.find("INTAKE", "open questions")).map(WikiPage::id).contains(page.id());
        assertThat(pages.find("INTAKE", day, "open questions"))
                .map(WikiPage::id)
                .contains(post.id());
        assertThat(pages.find("INTAKE", day.minusDays(1), "Open questions")).isEmpty();
        assertThat(pages.in(space.id())).extracting(WikiPage::id).containsExactly(page.id());
        assertThat(pages.titles(Viewer.ANONYMOUS, space.id()))
                .extracting(PageTitle::id)
                .containsExactly(page.id());
        assertThat(pages.posts(Viewer.ANONYMOUS, space.id()))
                .extracting(WikiPage::id)
                .containsExactly(post.id());
        assertThat(Addresses.page(post)).isEqualTo("/display/INTAKE/%tY/%<tm/%<td/Open+questions".formatted(day));
    }

    @Test
    void nothingStandsUnderAPostNorAPostUnderAPage() {
        WikiPage page = wiki.page(space, "Page");
        WikiPage post = editor.post(space, "Post", "<p>today</p>", "jan");
        assertThatThrownBy(() -> wiki.page(space, Optional.of(post.id()), "Below"))
                .isInstanceOfSatisfying(
                        ContentException.class, e -> assertThat(e.reason()).isEqualTo(Reason.PARENT_UNFIT));
        assertThatThrownBy(() -> wiki.stores().moves().move(post, Optional.of(page.id())))
                .isInstanceOfSatisfying(
                        ContentException.class, e -> assertThat(e.reason()).isEqualTo(Reason.PARENT_UNFIT));
    }
}
