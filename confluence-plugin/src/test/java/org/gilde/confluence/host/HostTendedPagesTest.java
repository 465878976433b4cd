package org.gilde.confluence.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.api.model.Expansion;
import com.atlassian.confluence.api.model.content.Content;
import com.atlassian.confluence.api.model.content.id.ContentId;
import com.atlassian.confluence.api.model.pagination.PageResponse;
import com.atlassian.confluence.api.service.search.CQLSearchService;
import com.atlassian.confluence.pages.Comment;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.sal.api.user.UserKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gilde.confluence.community.CommunityQuestion;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.tending.TendedPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Pages that want attention")
class HostTendedPagesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T13:05:00Z");

    private final CQLSearchService search = mock();
    private final PageManager manager = mock();
    private final HostTendedPages pages = new HostTendedPages(new PageFinder(search, manager));
    private final List<Page> found = new ArrayList<>();
    private String query = "";

    @BeforeEach
    void searchFindsThem() {
        when(search.searchContent(anyString(), any(), any(Expansion[].class))).thenAnswer(call -> {
            query = call.getArgument(0);
            PageResponse<Content> answer = mock();
            List<Content> contents = Stream.concat(found.stream().map(Page::getId), Stream.of(404L))
                    .map(id -> new Content(ContentId.of(id), "title"))
                    .toList();
            when(answer.iterator()).thenReturn(contents.iterator());
            return answer;
        });
        when(manager.getAbstractPage(anyLong())).thenAnswer(call -> found.stream()
                .filter(page -> page.getId() == call.<Long>getArgument(0))
                .findFirst()
                .orElse(null));
    }

    private static ConfluenceUser user(String name) {
        ConfluenceUser user = mock();
        when(user.getKey()).thenReturn(new UserKey(name));
        when(user.getFullName()).thenReturn("The " + name);
        return user;
    }

    private void page(String title, String by, int daysAgo, String... commenters) {
        Date then = Date.from(NOW.minusSeconds(daysAgo * 86_400L));
        List<Comment> comments = Stream.of(commenters)
                .map(name -> {
                    Comment comment = new Comment();
                    comment.setCreator(user(name));
                    return comment;
                })
                .toList();
        Page page = new Page() {
            @Override
            public List<Comment> getComments() {
                return comments;
            }

            @Override
            public String getUrlPath() {
                return "/display/INTAKE/" + title;
            }
        };
        page.setId(found.size() + 1L);
        page.setTitle(title);
        page.setCreator(user(by));
        page.setLastModifier(user(by));
        page.setCreationDate(then);
        page.setLastModificationDate(then);
        found.add(page);
    }

    @Test
    void questionIsOpenUntilAnotherPersonWrites() {
        page("new", "ann", 1);
        page("answered", "jan", 30, "jan", "els");
        page("alone", "jan", 20, "jan");
        assertThat(pages.oldestOpenQuestion("INTAKE"))
                .get()
                .satisfies(question -> assertThat(question.title()).isEqualTo("alone"))
                .satisfies(question -> assertThat(question.path()).isEqualTo("/display/INTAKE/alone"))
                .extracting(TendedPage::by)
                .isEqualTo(Optional.of("The jan"));
        assertThat(query).contains("label in (\"gilde-question\")").endsWith("order by lastmodified desc");
    }

    @Test
    void questionsOnATopicSayHowManyOthersAnswered() {
        page("answered", "jan", 30, "jan", "els", "ann");
        page("alone", "jan", 20, "jan");
        assertThat(new AskedPages(new PageFinder(search, manager)).on("INTAKE", Set.of("talk"), 5))
                .extracting(CommunityQuestion::title, CommunityQuestion::answers, CommunityQuestion::asker)
                .containsExactly(
                        tuple("answered", 2L, Optional.of("The jan")), tuple("alone", 0L, Optional.of("The jan")));
        assertThat(query)
                .contains("label in (\"talk\") and label = \"gilde-question\"")
                .endsWith("order by lastmodified desc");
    }

    @Test
    void pageIsDueWhenItWasLeftAloneLongEnough() {
        page("old", "jan", 400);
        assertThat(pages.unchangedSince("INTAKE", Set.of("talk"), NOW.minusSeconds(365 * 86_400L)))
                .map(TendedPage::title)
                .contains("old");
        assertThat(query).endsWith("order by lastmodified asc");
        assertThat(pages.unchangedSince("INTAKE", Set.of("talk"), NOW.minusSeconds(500 * 86_400L)))
                .isEmpty();
    }

    @Test
    void thanksAreForSomebodyElse() {
        page("mine", "els", 1);
        page("theirs", "jan", 2);
        assertThat(pages.changedByAnother("INTAKE", Set.of("talk"), new PersonKey("els")))
                .map(TendedPage::title)
                .contains("theirs");
    }

    @Test
    void withoutLabelsNothingIsSearched() {
        assertThat(pages.unchangedSince("INTAKE", Set.of(), NOW)).isEmpty();
        verifyNoInteractions(search);
    }
}
