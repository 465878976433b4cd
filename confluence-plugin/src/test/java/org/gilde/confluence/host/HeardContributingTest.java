package org.gilde.confluence.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.event.events.content.comment.CommentCreateEvent;
import com.atlassian.confluence.event.events.content.page.PageCreateEvent;
import com.atlassian.confluence.labels.Label;
import com.atlassian.confluence.pages.BlogPost;
import com.atlassian.confluence.pages.Comment;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.security.ContentPermission;
import com.atlassian.confluence.security.ContentPermissionSet;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.sal.api.user.UserKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gilde.confluence.contribution.Act;
import org.gilde.confluence.contribution.Places.OpenPage;
import org.gilde.confluence.contribution.Waiting;
import org.gilde.confluence.linkage.Features;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.subject.Estate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What members write, as Confluence tells of it")
class HeardContributingTest {
    private static final PersonKey FATIMA = new PersonKey("key-of-fatima");

    private final Estate estate = new Estate();
    private final EventPublisher events = mock();
    private final HeardContributing heard = new HeardContributing(estate.contributing);
    private final PageManager pages = mock();
    private final SpaceManager spaces = mock();
    private final HostPlaces places = new HostPlaces(spaces, pages);

    @BeforeEach
    void bothChose() {
        estate.organizationChoice.choose(new PersonKey("ada"), true);
        estate.contributing.choose(FATIMA, true);
    }

    private static ConfluenceUser fatima() {
        ConfluenceUser user = mock();
        when(user.getKey()).thenReturn(new UserKey(FATIMA.value()));
        return user;
    }

    private static Page page(long id) {
        Page page = new Page();
        page.setId(id);
        page.setSpace(new Space("INTAKE"));
        page.setCreator(fatima());
        return page;
    }

    private static Comment comment(long id, @Nullable ContentEntityObject under) {
        Comment comment = new Comment() {
            @Override
            public @Nullable ContentEntityObject getContainer() {
                return under;
            }
        };
        comment.setId(id);
        comment.setCreator(fatima());
        return comment;
    }

    private List<Waiting> waiting() {
        return estate.outbox.ready(estate.clock().instant().plus(Duration.ofHours(1)), 100);
    }

    @Test
    void pagesAndCommentsUnderPagesAreNoted() {
        HearingContributing hearing = new HearingContributing(events, estate.contributing, Features.ALL);
        hearing.start();
        verify(events).register(any(HeardContributing.class));
        heard.created(new PageCreateEvent(this, page(7)));
        heard.commented(new CommentCreateEvent(this, comment(81, page(8))));
        assertThat(waiting())
                .extracting(Waiting::act, Waiting::community, Waiting::page, Waiting::comment)
                .containsExactlyInAnyOrder(tuple(Act.CREATED, "INTAKE", 7L, 0L), tuple(Act.REPLIED, "INTAKE", 8L, 81L));
        hearing.stop();
        verify(events).unregister(any(HeardContributing.class));
    }

    @Test
    void anythingElseIsPassedOver() {
        Page nobodys = page(9);
        nobodys.setCreator(null);
        heard.created(new PageCreateEvent(this, nobodys));
        heard.commented(new CommentCreateEvent(this, comment(91, new BlogPost())));
        heard.commented(new CommentCreateEvent(this, comment(92, null)));
        assertThat(waiting()).isEmpty();
    }

    private Page kept(long id, @Nullable Page above) {
        Page page = mock();
        when(page.getSpaceKey()).thenReturn("INTAKE");
        when(page.getParent()).thenReturn(above);
        when(pages.getPage(id)).thenReturn(page);
        return page;
    }

    private static void restrict(Page page) {
        ContentPermissionSet readers = mock();
        when(page.getContentPermissionSet(ContentPermission.VIEW_PERMISSION)).thenReturn(readers);
    }

    @Test
    void restrictedPageIsNotOpenWhereverItIsRestricted() {
        Page above = kept(1, null);
        Page below = kept(2, above);
        assertThat(places.page(2)).isPresent();
        restrict(below);
        assertThat(places.page(2)).isEmpty();
        assertThat(places.page(1)).isPresent();
        restrict(above);
        kept(3, above);
        assertThat(places.page(3)).isEmpty();
        Page gone = kept(4, null);
        when(gone.isDeleted()).thenReturn(true);
        assertThat(places.page(4)).isEmpty();
        assertThat(places.page(5)).isEmpty();
    }

    @Test
    void openPageSaysWhetherItIsAQuestionAndWhatStandsUnderIt() {
        Page question = kept(8, null);
        Label label = mock();
        when(label.getName()).thenReturn("gilde-question");
        when(question.getLabels()).thenReturn(List.of(label));
        Comment answer = comment(81, question);
        when(question.getComments()).thenReturn(List.of(answer));
        OpenPage open = places.page(8).orElseThrow();
        assertThat(open.space()).isEqualTo("INTAKE");
        assertThat(open.isQuestion()).isTrue();
        assertThat(open.hasComment(81)).isTrue();
        assertThat(open.hasComment(82)).isFalse();
    }

    @Test
    void spaceHasItsNameWhoeverAsks() {
        Space intake = mock();
        when(intake.getName()).thenReturn("Intake");
        when(spaces.getSpace("INTAKE")).thenReturn(intake);
        assertThat(places.name("INTAKE")).isEqualTo(Optional.of("Intake"));
        assertThat(places.name("GONE")).isEmpty();
    }
}
