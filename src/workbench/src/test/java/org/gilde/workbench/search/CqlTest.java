package org.gilde.workbench.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gilde.workbench.content.PageTitle;
import org.gilde.workbench.content.WikiPage;
import org.gilde.workbench.content.WikiSpace;
import org.gilde.workbench.permission.Holder;
import org.gilde.workbench.user.Viewer;
import org.gilde.workbench.wiki.TestWiki;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CqlTest {
    @AutoClose
    private final TestWiki wiki = new TestWiki();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    type = page                                                 | A,B,C,D
                    type=page and space = "INTAKE" order by title               | A,B,C
                    space in (intake, YOUTH) order by title desc                | D,C,B,A post,A
                    label = "motivational-interviewing" ORDER BY title ASC      | A,C,D
                    label in (first, 'talk') and space = INTAKE order by title  | A,B
                    label = first and label = motivational-interviewing         | A
                    label = Talk order by lastmodified asc                      | B
                    space = INTAKE and space = YOUTH                            | ``
                    label = nothing                                             | ``
                    label = posted order by title                               | A post
                    label = posted and type = page                              | ``
                    type in (page) and label in (first) order by lastmodified   | A
                    """)
    void findsWhatItSays(String cql, String titles) {
        WikiSpace intake = wiki.space("INTAKE", Holder.ANYONE);
        wiki.page(intake, "A", "motivational-interviewing", "first");
        wiki.page(intake, "B", "talk");
        wiki.page(intake, "C", "motivational-interviewing");
        wiki.page(wiki.space("YOUTH", Holder.ANYONE), "D", "motivational-interviewing");
        wiki.page(wiki.stores().spaces().create("HIDDEN", "Hidden", "", "x"), "E", "motivational-interviewing", "talk");
        WikiPage post = wiki.stores().editor().post(intake, "A post", "<p>a</p>", "somebody");
        wiki.stores().labels().add(post.id(), "posted");
        List<String> found = wiki.stores().search().byCql(Viewer.ANONYMOUS, Cql.parse(cql), 0, 10).stream()
                .map(PageTitle::title)
                .toList();
        if (cql.contains("order by title") || cql.contains("ORDER BY")) {
            assertThat(String.join(",", found)).isEqualTo(titles);
        } else {
            assertThat(String.join(",", found.stream().sorted().toList())).isEqualTo(titles);
        }
    }

    @Test
    void givesTheNewestFirstAndSlices() {
        WikiSpace space = wiki.space("INTAKE", Holder.ANYONE);
        wiki.page(space, "Older", "talk");
        wiki.page(space, "Newer", "talk");
        Cql cql = Cql.parse("label = talk order by lastmodified desc");
        assertThat(wiki.stores().search().byCql(Viewer.ANONYMOUS, cql, 0, 1))
                .extracting(PageTitle::title)
                .containsExactly("Newer");
        assertThat(wiki.stores().search().byCql(Viewer.ANONYMOUS, cql, 1, 1))
                .extracting(PageTitle::title)
                .containsExactly("Older");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    ``                                   | found the end at 1
                    type = blogpost                      | pages only
                    text ~ "talk"                        | found text at 1
                    label != talk                        | unexpected '!' at 7
                    label = "talk                        | never closed
                    label = talk or label = x            | found or at 14
                    label in talk                        | found talk at 10
                    label in (talk                       | found the end at 15
                    label =                              | found the end at 8
                    creator = currentUser()              | found creator at 1
                    label = talk order by created        | found created at 23
                    label = talk order title             | found title at 20
                    label = x; drop table wiki.page      | unexpected ';'
                    """)
    void refusesTheRestInWords(String cql, String says) {
        assertThatThrownBy(() -> Cql.parse(cql))
                .isInstanceOf(CqlException.class)
                .hasMessageContaining(says);
    }
}
