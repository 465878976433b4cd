package org.gilde.workbench.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gilde.workbench.permission.Holder;
import org.gilde.workbench.user.Viewer;
import org.gilde.workbench.user.WikiUser;
import org.gilde.workbench.wiki.TestWiki;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels, comments and likes. */
class PageTalkTest {
    @AutoClose
    private final TestWiki wiki = new TestWiki();

    private final WikiSpace space = wiki.space("INTAKE", Holder.ANYONE);
    private final WikiPage page = wiki.page(space, "Open questions");

    @Test
    void keepsALabelOnceAndInLowerCase() {
        PageLabels labels = wiki.stores().labels();
        labels.add(page.id(), " Motivational-Interviewing ");
        labels.add(page.id(), "motivational-interviewing");
        assertThat(labels.of(page.id())).containsExactly("motivational-interviewing");
        assertThat(labels.counts(Viewer.ANONYMOUS, space.id())).isEqualTo(Map.of("motivational-interviewing", 1));
        labels.remove(page.id(), "motivational-interviewing");
        assertThat(labels.of(page.id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "<script>", "a&b", "a,b", "x\"y", "a/b"})
    void refusesWhatIsNoLabel(String label) {
        assertThatThrownBy(() -> wiki.stores().labels().add(page.id(), label)).isInstanceOf(ContentException.class);
    }

    @Test
    void threadsComments() {
        Comments comments = wiki.stores().comments();
        WikiComment first = comments.add(page.id(), Optional.empty(), "<p>Question</p>", "jan");
        WikiComment answer = comments.add(page.id(), Optional.of(first.id()), "<p>Answer</p>", "els");
        assertThat(comments.on(page.id())).containsExactly(first, answer);
        comments.delete(first.id());
        assertThat(comments.on(page.id())).isEmpty();
    }

    @Test
    void refusesAnAnswerToACommentOfAnotherPage() {
        Comments comments = wiki.stores().comments();
        WikiComment elsewhere =
                comments.add(wiki.page(space, "Other").id(), Optional.empty(), "<p>Question</p>", "jan");
        assertThatThrownBy(() -> comments.add(page.id(), Optional.of(elsewhere.id()), "<p>Answer</p>", "els"))
                .isInstanceOf(ContentException.class);
        assertThatThrownBy(() -> comments.add(page.id(), Optional.empty(), " ", "els"))
                .isInstanceOf(ContentException.class);
    }

    @Test
    void countsALikeOnce() {
        WikiUser jan = wiki.user("jan");
        Likes likes = wiki.stores().likes();
        assertThat(likes.like(page.id(), jan)).isTrue();
        assertThat(likes.like(page.id(), jan)).isFalse();
        assertThat(likes.of(List.of(page.id()))).isEqualTo(Map.of(page.id(), List.of(jan.key())));
        assertThat(likes.unlike(page.id(), jan)).isTrue();
        assertThat(likes.of(page.id())).isEmpty();
    }
}
