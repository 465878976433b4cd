package org.gilde.workbench.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.gilde.workbench.content.ContentException.Reason;
import org.gilde.workbench.permission.Holder;
import org.gilde.workbench.wiki.TestWiki;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Moving a page")
class PageMovesTest {
    @AutoClose
    private final TestWiki wiki = new TestWiki();

    private final WikiSpace space = wiki.space("INTAKE", Holder.ANYONE);
    private final WikiSpace other = wiki.space("YOUTH", Holder.ANYONE);
    private final PageMoves moves = wiki.stores().moves();
    private final Pages pages = wiki.stores().pages();

    @Test
    void takesAlongAllBeneathIt() {
        WikiPage top = wiki.page(space, "Top");
        WikiPage middle = wiki.page(space, Optional.of(top.id()), "Middle");
        WikiPage leaf = wiki.page(space, Optional.of(middle.id()), "Leaf");
        WikiPage elsewhere = wiki.page(space, "Elsewhere");
        moves.move(middle, Optional.of(elsewhere.id()));
        assertThat(now(leaf).path()).containsExactly(elsewhere.id(), middle.id(), leaf.id());
        moves.move(now(middle), Optional.empty());
        assertThat(now(leaf).path()).containsExactly(middle.id(), leaf.id());
    }

    @Test
    void beneathItselfOrByHandIntoAnotherSpaceIsRefused() {
        WikiPage top = wiki.page(space, "Top");
        WikiPage below = wiki.page(space, Optional.of(top.id()), "Below");
        WikiPage foreign = wiki.page(other, "Foreign");
        for (long parent : List.of(below.id(), top.id(), foreign.id())) {
            assertThatThrownBy(() -> moves.move(top, Optional.of(parent))).satisfies(is(Reason.PARENT_UNFIT));
        }
        assertThatThrownBy(() -> moves.moveUnder(top, below)).satisfies(is(Reason.PARENT_UNFIT));
    }

    @Test
    void intoAnotherSpaceKeepsVersionsLabelsAndCommentsAndTakesAlongAllBeneathIt() {
        WikiPage page = wiki.page(space, Optional.empty(), "Page", "a-label");
        WikiPage leaf = wiki.page(space, Optional.of(page.id()), "Leaf");
        wiki.stores().editor().save(new PageEdit(page.id(), 1, "Page", "<p>two</p>", "", "jan"));
        wiki.stores().comments().add(page.id(), Optional.empty(), "<p>hm</p>", "jan");
        WikiPage home = wiki.page(other, "Home");
        moves.moveUnder(now(page), home);
        assertThat(now(page).spaceKey()).isEqualTo("YOUTH");
        assertThat(now(page).parent()).contains(home.id());
        assertThat(now(leaf).spaceKey()).isEqualTo("YOUTH");
        assertThat(now(leaf).path()).containsExactly(home.id(), page.id(), leaf.id());
        assertThat(pages.history(page.id())).hasSize(2);
        assertThat(wiki.stores().labels().of(page.id())).containsExactly("a-label");
        assertThat(wiki.stores().comments().on(page.id())).hasSize(1);
        assertThat(pages.in(space.id())).isEmpty();
    }

    @Test
    void ontoATitleThatIsTakenThereIsRefusedAlsoBeneathIt() {
        WikiPage page = wiki.page(space, "Page");
        wiki.page(space, Optional.of(page.id()), "leaf");
        WikiPage home = wiki.page(other, "Home");
        wiki.page(other, "Leaf");
        assertThatThrownBy(() -> moves.moveUnder(page, home)).satisfies(is(Reason.TITLE_TAKEN));
        assertThat(now(page).spaceKey()).isEqualTo("INTAKE");
    }

    @Test
    void orGivingItAnotherTitleHasLinksFollow() {
        WikiPage page = wiki.page(space, "Q & A");
        WikiPage near = wiki.page(space, "Near");
        WikiPage home = wiki.page(other, "Home");
        write(page, "<ac:link><ri:page ri:content-title=\"Near\"/></ac:link>");
        write(near, "<ac:link><ri:page ri:content-title=\"Q &amp; A\" /></ac:link>");
        write(home, "<ac:link><ri:page ri:space-key=\"INTAKE\" ri:content-title=\"q &amp; a\"/></ac:link>");
        moves.moveUnder(now(page), home);
        assertThat(now(page).body()).contains("<ri:page ri:space-key=\"INTAKE\" ri:content-title=\"Near\"/>");
        assertThat(now(near).body()).contains("<ri:page ri:space-key=\"YOUTH\" ri:content-title=\"Q &amp; A\"/>");
        assertThat(now(home).body()).contains("<ri:page ri:content-title=\"Q &amp; A\"/>");
        wiki.stores().editor().rename(now(page), "Answers");
        assertThat(now(near).body()).contains("<ri:page ri:space-key=\"YOUTH\" ri:content-title=\"Answers\"/>");
        assertThat(now(page).version()).isEqualTo(1);
        assertThatThrownBy(() -> wiki.stores().editor().rename(now(page), "Home"))
                .satisfies(is(Reason.TITLE_TAKEN));
    }

    private WikiPage now(WikiPage page) {
        return pages.find(page.id()).orElseThrow();
    }

    private void write(WikiPage page, String body) {
        wiki.stores().editor().overwrite(page.id(), page.title(), body);
    }

    private static org.assertj.core.api.ThrowingConsumer<Throwable> is(Reason reason) {
        return thrown -> assertThat(thrown).isInstanceOfSatisfying(ContentException.class, e -> assertThat(e.reason())
                .isEqualTo(reason));
    }
}
